package vn.giamngheo.papers.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.time.ApplicationClock;

import static org.assertj.core.api.Assertions.assertThat;

class CheckRateTests {

    private final ApplicationClock clock =
            new ApplicationClock(Clock.fixed(Instant.parse("2018-09-03T01:00:00Z"), ZoneOffset.UTC));
    private final CheckRate rate = new CheckRate(clock);

    @Test
    void stopsOneAddressAndNotTheOthers() {
        for (int check = 0; check < CheckRate.CHECKS_PER_WINDOW; check++) {
            assertThat(rate.admits("10.0.0.1")).isTrue();
        }

        assertThat(rate.admits("10.0.0.1")).isFalse();
        assertThat(rate.admits("10.0.0.2")).isTrue();
    }

    @Test
    void admitsAgainAfterAMinute() {
        for (int check = 0; check <= CheckRate.CHECKS_PER_WINDOW; check++) {
            rate.admits("10.0.0.1");
        }

        clock.setOffset(Duration.ofMinutes(1));

        assertThat(rate.admits("10.0.0.1")).isTrue();
    }
}
