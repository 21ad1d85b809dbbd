package vn.giamngheo.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** One screening of an application with the quick sheet; never changed. */
@Entity
@Table(name = "application_screening")
class ScreeningRecord {

    private static final int INDICATORS = 9;

    @Id
    private UUID id;
    private UUID applicationId;
    @Enumerated(EnumType.STRING)
    private ScreeningOutcome outcome;
    private int ticks;
    private int tickCount;
    private String reason;
    private String screenedBy;
    private Instant screenedAt;

    /** For the persistence provider. */
    protected ScreeningRecord() {}

    ScreeningRecord(UUID applicationId, ScreeningOutcome outcome, Set<Integer> ticks, String reason, String screenedBy,
            Instant screenedAt) {
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.outcome = outcome;
        this.ticks = bits(ticks);
        this.tickCount = ticks.size();
        this.reason = reason;
        this.screenedBy = screenedBy;
        this.screenedAt = screenedAt;
    }

    UUID id() {
        return id;
    }

    ScreeningOutcome outcome() {
        return outcome;
    }

    ScreeningView view() {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int number = 1; number <= INDICATORS; number++) {
            if ((ticks & bit(number)) != 0) {
                numbers.add(number);
            }
        }
        return new ScreeningView(outcome, numbers, reason, screenedBy, screenedAt);
    }

    private static int bits(Set<Integer> numbers) {
        int bits = 0;
        for (int number : numbers) {
            if (number < 1 || number > INDICATORS) {
                throw new IllegalArgumentException("no indicator " + number);
            }
            bits |= bit(number);
        }
        return bits;
    }

    private static int bit(int number) {
        return 1 << (number - 1);
    }
}
