package vn.giamngheo.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.territory.UnitKey;

/**
 * Renders and keeps one paper.
 *
 * @param kind kind of paper
 * @param templateName template {@code papers/<templateName>.html}
 * @param model values of the template; the paper adds {@code number}, and {@code checkAddress} and {@code qr} when the
 *     kind is publicly checkable
 * @param unitKey unit that issues it
 * @param caseId case it belongs to
 * @param householdId household it is about
 * @param number number as written on the paper, from {@link NumberRegister}
 * @param facts what the public check tells; null unless the kind is publicly checkable
 */
public record IssuePaper(PaperKind kind, String templateName, Map<String, Object> model, UnitKey unitKey, UUID caseId,
        UUID householdId, String number, PaperFacts facts) {

    /** Keeps its own copy of the model. */
    public IssuePaper {
        model = new LinkedHashMap<>(model);
    }

    /**
     * A paper that is not publicly checkable.
     *
     * @param kind kind of paper
     * @param templateName template {@code papers/<templateName>.html}
     * @param model values of the template
     * @param unitKey unit that issues it
     * @param caseId case it belongs to
     * @param householdId household it is about
     * @param number number as written on the paper
     */
    public IssuePaper(PaperKind kind, String templateName, Map<String, Object> model, UnitKey unitKey, UUID caseId,
            UUID householdId, String number) {
        this(kind, templateName, model, unitKey, caseId, householdId, number, null);
    }
}
