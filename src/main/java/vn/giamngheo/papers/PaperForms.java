package vn.giamngheo.papers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.ReferenceMemory;

/** Names of the official forms by regime. */
@Component
class PaperForms {

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;

    PaperForms(JdbcClient jdbc, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    Optional<PaperForm> of(PaperKind kind, RegimeId regime) {
        return memory.remember(new FormOf(kind, regime), () -> jdbc
            .sql("select code, title, basis, mark from paper_form where kind = :kind and regime_id = :regime")
            .param("kind", kind.name()).param("regime", regime.name()).query(PaperForm.class).optional());
    }

    private record FormOf(PaperKind kind, RegimeId regime) {}

    /** @return codes of the forms by kind and regime, one name after the other */
    Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        jdbc.sql("select kind, regime_id, code from paper_form")
            .query(row -> {
                codes.put(row.getString(1) + row.getString(2), row.getString(3));
            });
        return codes;
    }
}
