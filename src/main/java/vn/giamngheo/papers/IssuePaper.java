package vn.giamngheo.papers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/**
 * What one paper is issued from. The values are plain: texts, numbers, yes or no, lists and maps of these, so that a text
 * that process owners edit reaches nothing else.
 *
 * @param kind kind of paper
 * @param regimeId procedure text, which decides on the paper's text and on the form's name
 * @param model values of the text; the paper adds those of the unit, number, form and code
 * @param unitKey unit that issues it
 * @param caseId case it belongs to, may be null
 * @param householdId household it is about, may be null
 * @param subjectId sheet, meeting or posting it is made from, once only; null for other papers
 * @param number number as written on the paper, from {@link NumberRegister}; null when the kind is not numbered
 * @param facts what the public check tells; null unless the kind is publicly checkable
 */
public record IssuePaper(PaperKind kind, RegimeId regimeId, Map<String, Object> model, UnitKey unitKey, UUID caseId,
        UUID householdId, UUID subjectId, String number, PaperFacts facts) {

    /**
     * Keeps its own copy of the model.
     *
     * @throws IllegalArgumentException when a value is not plain
     */
    public IssuePaper {
        model.forEach(IssuePaper::requirePlain);
        model = new LinkedHashMap<>(model);
    }

    /**
     * A numbered paper that is not publicly checkable.
     *
     * @param kind kind of paper
     * @param regimeId procedure text
     * @param model values of the text
     * @param unitKey unit that issues it
     * @param caseId case it belongs to
     * @param householdId household it is about
     * @param number number as written on the paper
     */
    public IssuePaper(PaperKind kind, RegimeId regimeId, Map<String, Object> model, UnitKey unitKey, UUID caseId,
            UUID householdId, String number) {
        this(kind, regimeId, model, unitKey, caseId, householdId, null, number, null);
    }

    /** @return the values, read only */
    @Override
    public Map<String, Object> model() {
        return Collections.unmodifiableMap(model);
    }

    static void requirePlain(Object name, Object value) {
        if (!(name instanceof String)) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach(IssuePaper::requirePlain);
        }
        else if (value instanceof List<?> list) {
            list.forEach(each -> requirePlain(name, each));
        }
        else if (value != null && !(value instanceof String) && !(value instanceof Boolean)
                && !(value instanceof Integer)) {
            throw new IllegalArgumentException(name + " is no plain value: " + value.getClass().getName());
        }
    }
}
