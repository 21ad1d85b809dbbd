package vn.giamngheo.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Kept papers, without their PDFs. */
interface IssuedPapers extends JpaRepository<IssuedPaper, UUID> {

    /** Head of a query that reads papers as others see them. */
    String VIEW = "select new vn.giamngheo.papers.Paper(p.id, p.kind, p.number, p.unitKey, p.caseId, "
            + "p.householdId, p.issuedAt, p.issuedBy, p.checkCode, p.withdrawnOn, p.endedBy, p.endedByNumber, "
            + "p.templateId) from IssuedPaper p ";

    @Query(VIEW + "where p.caseId = :caseId order by p.issuedAt, p.kind")
    List<Paper> findByCaseId(UUID caseId);

    @Query(VIEW + "where p.householdId = :householdId order by p.issuedAt, p.kind")
    List<Paper> findByHouseholdId(UUID householdId);

    Optional<IssuedPaper> findByKindAndSubjectId(PaperKind kind, UUID subjectId);

    Optional<IssuedPaper> findByCheckCode(String checkCode);
}
