package vn.giamngheo.recognition;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.territory.Units;

/** Tells the other modules that a decision was signed, and who worked on its case. */
@Component
class ResultAnnouncement {

    private final Screenings screenings;
    private final DecisionDrafts drafts;
    private final Assessments assessments;
    private final Units units;
    private final ApplicationEventPublisher events;

    ResultAnnouncement(Screenings screenings, DecisionDrafts drafts, Assessments assessments, Units units,
            ApplicationEventPublisher events) {
        this.screenings = screenings;
        this.drafts = drafts;
        this.assessments = assessments;
        this.units = units;
        this.events = events;
    }

    void issued(Application application, DecisionOutcome outcome) {
        Set<String> officers = new TreeSet<>(assessments.surveyorsOf(application.id()));
        officers.add(application.registeredBy());
        screenings.findByApplicationIdOrderByScreenedAt(application.id())
            .forEach(screening -> officers.add(screening.view().screenedBy()));
        drafts.findByApplicationIdOrderByDraftedAt(application.id()).forEach(draft -> officers.add(draft.draftedBy()));
        events.publishEvent(new ResultIssued(application.id(), application.receiptNumber(), application.headName(),
                units.get(application.hamletKey()).name(), units.get(application.communeKey()).name(), outcome, officers,
                application.contactEmail()));
    }
}
