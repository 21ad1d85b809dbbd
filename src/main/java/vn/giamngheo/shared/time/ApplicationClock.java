package vn.giamngheo.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of the application, in Vietnamese time. Real time, unless the demo sets it off by a fixed distance; the
 * engine's clock is kept at the same distance.
 */
public final class ApplicationClock extends Clock {

    /** Time zone of every date that the law counts. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock real;
    private volatile Duration offset = Duration.ZERO;

    /** A clock that runs in real time. */
    public ApplicationClock() {
        this(Clock.system(ZONE));
    }

    /** @param real where real time comes from */
    public ApplicationClock(Clock real) {
        super();
        this.real = real.withZone(ZONE);
    }

    /** @param offset distance from real time from now on */
    public void setOffset(Duration offset) {
        this.offset = offset;
    }

    /** @return distance from real time */
    public Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.offset(real, offset).withZone(zone);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }
}
