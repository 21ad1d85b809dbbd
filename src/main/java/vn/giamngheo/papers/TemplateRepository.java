package vn.giamngheo.papers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.giamngheo.rules.RegimeId;

/** Stored versions of the papers' texts. */
interface TemplateRepository extends JpaRepository<PaperTemplate, UUID> {

    Optional<PaperTemplate> findByKindAndRegimeIdAndState(PaperKind kind, RegimeId regimeId, TemplateState state);

    Optional<PaperTemplate> findFirstByKindAndRegimeIdAndStateIn(PaperKind kind, RegimeId regimeId,
            Collection<TemplateState> states);

    Optional<PaperTemplate> findByKindAndRegimeIdAndNumber(PaperKind kind, RegimeId regimeId, int number);

    Optional<PaperTemplate> findFirstByKindAndRegimeIdOrderByNumberDesc(PaperKind kind, RegimeId regimeId);

    List<PaperTemplate> findByKindAndRegimeIdOrderByNumberDesc(PaperKind kind, RegimeId regimeId);

    /** Versions in force and those being worked on, without their texts. */
    @Query("select new vn.giamngheo.papers.TemplateHead(t.kind, t.regimeId, t.number, t.state, t.publishedAt)"
            + " from PaperTemplate t where t.state <> vn.giamngheo.papers.TemplateState.REPLACED")
    List<TemplateHead> heads();
}
