package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.review.AssessedCases;

/**
 * How people know the application that an assessment is made for: its receipt number, and the day promised to the household.
 * Asked before the others, since most cases are applications.
 */
@Service
@Order(0)
public class ApplicationCases implements AssessedCases {

    private final Applications applications;
    private final Clock clock;

    ApplicationCases(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssessedCase> find(UUID caseId) {
        return applications.findById(caseId)
            .map(application -> new AssessedCase(application.receiptNumber(), dueAt(application.promisedOn())));
    }

    /**
     * @param promisedOn day promised to the household, null when the regime's total term is not bounded
     * @return end of that day, null without one
     */
    public Instant dueAt(LocalDate promisedOn) {
        return promisedOn == null ? null : promisedOn.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
