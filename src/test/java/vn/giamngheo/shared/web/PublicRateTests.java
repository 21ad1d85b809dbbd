package vn.giamngheo.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.time.ApplicationClock;

import static org.assertj.core.api.Assertions.assertThat;

class PublicRateTests {

    private final ApplicationClock clock =
            new ApplicationClock(Clock.fixed(Instant.parse("2018-09-03T01:00:00Z"), ZoneOffset.UTC));
    private final PublicRate rate = new PublicRate(clock);

    @Test
    void stopsOneAddressAndNotTheOthers() {
        for (int check = 0; check < PublicRate.REQUESTS_PER_WINDOW; check++) {
            assertThat(rate.admits("check", "10.0.0.1")).isTrue();
        }

        assertThat(rate.admits("check", "10.0.0.1")).isFalse();
        assertThat(rate.admits("check", "10.0.0.2")).isTrue();
        assertThat(rate.admits("track", "10.0.0.1")).isTrue();
    }

    @Test
    void admitsAgainAfterAMinute() {
        for (int check = 0; check <= PublicRate.REQUESTS_PER_WINDOW; check++) {
            rate.admits("check", "10.0.0.1");
        }

        clock.setOffset(Duration.ofMinutes(1));

        assertThat(rate.admits("check", "10.0.0.1")).isTrue();
    }
}
