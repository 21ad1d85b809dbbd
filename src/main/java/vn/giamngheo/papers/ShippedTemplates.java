package vn.giamngheo.papers;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.RegimeId;

/** Puts the shipped texts into the database as version 1, where a paper has none yet; it never touches later versions. */
@Component
class ShippedTemplates implements SmartInitializingSingleton {

    private static final String SYSTEM = "system";

    private final PaperRenderer renderer;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShippedTemplates(PaperRenderer renderer, JdbcClient jdbc, Clock clock) {
        this.renderer = renderer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (PaperKind kind : PaperKind.values()) {
            for (RegimeId regime : RegimeId.values()) {
                jdbc.sql("""
                        insert into paper_template (id, lock, kind, regime_id, number, html, note, state, written_by,
                            written_at, published_by, published_at)
                        values (gen_random_uuid(), 0, :kind, :regime, 1, :html, '', 'PUBLISHED', :system, :now,
                            :system, :now)
                        on conflict (kind, regime_id, number) do nothing""")
                    .param("kind", kind.name()).param("regime", regime.name())
                    .param("html", renderer.resource(kind.resourceName() + ".html")).param("system", SYSTEM)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            }
        }
    }
}
