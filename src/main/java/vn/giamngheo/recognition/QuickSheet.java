package vn.giamngheo.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.engine.FormGroup;
import vn.giamngheo.engine.FormPart;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.ReferenceMemory;

/**
 * Indicators of the quick sheet, Phieu A, by standard: Appendix 3a of Circular 17/2016, Appendix II of Circular 07/2021.
 * A standard without a quick sheet has none.
 */
@Service
public class QuickSheet {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final StoredApplications stored;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final ReferenceMemory memory;
    private final MessageSource messages;

    QuickSheet(StoredApplications stored, Decisions decisions, JdbcClient jdbc, ReferenceMemory memory,
            MessageSource messages) {
        this.stored = stored;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.memory = memory;
        this.messages = messages;
    }

    /**
     * One indicator.
     *
     * @param no number on the sheet, from 1
     * @param label Vietnamese text
     * @param mark how well it is known
     */
    record Indicator(int no, String label, Mark mark) {}

    /** @return the standard's indicators in order, empty when it has no quick sheet */
    List<Indicator> indicators(StandardId standard) {
        return memory.remember(new IndicatorsOf(standard), () -> List.copyOf(jdbc
            .sql("SELECT no, label, mark FROM quick_sheet_indicator WHERE standard_id = :standard ORDER BY no")
            .param("standard", standard.name()).query(Indicator.class).list()));
    }

    private record IndicatorsOf(StandardId standard) {}

    /** @return the indicators for an application: those of the standard of its policy year */
    List<Indicator> indicators(Application application) {
        return indicators(decisions.selectStandard(application.policyYear()).id());
    }

    /**
     * @param applicationId application
     * @return what the screening form of this application shows, by the id of the model's group
     */
    @Transactional(readOnly = true)
    public Map<String, List<FormGroup>> groups(UUID applicationId) {
        List<Indicator> indicators = indicators(stored.get(applicationId));
        List<FormPart> parts = new ArrayList<>();
        parts.add(new FormPart.Note("text_quickScreenMark", text(note(indicators), indicators.size())));
        indicators.forEach(indicator ->
            parts.add(new FormPart.Tick("tick" + indicator.no(), indicator.no() + ". " + indicator.label(), "")));
        return Map.of("group_quickScreen",
                List.of(new FormGroup("group_quickScreen", text("recognition.quickSheet.title"), parts)));
    }

    private static String note(List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return "recognition.quickSheet.none";
        }
        return indicators.stream().allMatch(indicator -> indicator.mark() == Mark.VERIFIED)
                ? "recognition.quickSheet.tick" : "recognition.quickSheet.unverified";
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
