package vn.giamngheo.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows monitoring how much mail waits and how much was given up. */
@Component
class OutboxMetrics implements MeterBinder {

    private final Outbox outbox;

    OutboxMetrics(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("giamngheo.outbox.messages", outbox, Outbox::pending).tag("state", "pending").register(registry);
        Gauge.builder("giamngheo.outbox.messages", outbox, Outbox::dead).tag("state", "dead").register(registry);
    }
}
