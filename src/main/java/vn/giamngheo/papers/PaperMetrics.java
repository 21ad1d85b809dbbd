package vn.giamngheo.papers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows monitoring how many issued papers wait to be drawn; a number that stays means that some cannot be. */
@Component
class PaperMetrics implements MeterBinder {

    private final PaperTexts texts;

    PaperMetrics(PaperTexts texts) {
        this.texts = texts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("giamngheo.papers.waiting", texts, PaperTexts::waiting).register(registry);
    }
}
