package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.giamngheo.benefit.BenefitChange;
import vn.giamngheo.benefit.Benefits;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Mark;

/** Which benefits stop, run off and start, as papers write it. */
@Component
class BenefitsOnPaper {

    private final Benefits benefits;
    private final PaperWords words;

    BenefitsOnPaper(Benefits benefits, PaperWords words) {
        this.benefits = benefits;
        this.words = words;
    }

    /** @return one map a benefit: {@code no}, {@code name}, {@code when}, {@code detail}, {@code unverified} */
    List<Map<String, Object>> lines(HouseholdClass former, HouseholdClass after, LocalDate from) {
        List<BenefitChange> changes = benefits.changes(former, after, from);
        return changes.stream().map(change -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("no", String.valueOf(changes.indexOf(change) + 1));
            line.put("name", change.name());
            line.put("when", words.label("benefit.when." + change.kind() + (change.until() == null ? ".open" : ""),
                    words.date(change.from()), words.date(change.until())));
            line.put("detail", change.detail());
            line.put("unverified", change.mark() != Mark.VERIFIED);
            return line;
        }).toList();
    }
}
