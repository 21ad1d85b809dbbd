package vn.giamngheo.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.giamngheo.rules.sheet.Contradiction;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.RefusalMessages;

/** Sentences for what is wrong on a sheet, by field. */
@Component
class FieldProblems {

    private static final String ROW_MISSING = ".rowMissing";

    private final RefusalMessages messages;

    FieldProblems(RefusalMessages messages) {
        this.messages = messages;
    }

    /** @return sentences by field for the answers of a sheet, out of a refusal */
    Map<String, String> of(InvalidInput refused) {
        return messages.fieldTexts(refused);
    }

    /** @return sentences by field for what contradicts; rows not yet answered are no contradiction while filling in */
    Map<String, String> of(List<Contradiction> contradictions) {
        Map<String, String> texts = new LinkedHashMap<>();
        contradictions.stream().filter(wrong -> !isMissingRow(wrong))
            .forEach(wrong -> texts.merge(wrong.field(), messages.text(wrong.key(), wrong.args().toArray()),
                    (one, two) -> one + " " + two));
        return texts;
    }

    static boolean isMissingRow(Contradiction wrong) {
        return wrong.key().endsWith(ROW_MISSING);
    }
}
