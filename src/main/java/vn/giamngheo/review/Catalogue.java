package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Causes and needs that Phieu C of a standard offers.
 *
 * @param causes causes of poverty in order
 * @param needs needs in order
 */
public record Catalogue(List<CatalogueEntry> causes, List<CatalogueEntry> needs) {

    static final String CAUSES = "causes";
    static final String CAUSE_TEXT = "causeOther";
    static final String NEED_TEXT = "needOther";
    private static final int LONGEST_TEXT = 300;

    /** Keeps its own copies. */
    public Catalogue {
        causes = List.copyOf(causes);
        needs = List.copyOf(needs);
    }

    /** @return what is ticked in a form, checked only by {@link #require} */
    Characteristics from(Map<String, ?> fields) {
        return new Characteristics(ticked(causes, fields, CAUSE_TEXT), ticked(needs, fields, NEED_TEXT));
    }

    /** @return whether a household of that class needs Phieu C */
    static boolean asksFor(HouseholdClass found) {
        return found == HouseholdClass.POOR || found == HouseholdClass.NEAR_POOR;
    }

    /**
     * Refuses Phieu C of a poor or near-poor household without a cause, or without the text where one is needed.
     *
     * @return what is kept: nothing for a household that is not poor
     */
    Characteristics require(Characteristics filled, HouseholdClass found) {
        if (!asksFor(found)) {
            return Characteristics.NONE;
        }
        List<FieldError> errors = new ArrayList<>();
        if (filled.causes().isEmpty()) {
            errors.add(new FieldError(CAUSES, "refusal.review.causeMissing", found));
        }
        texts(causes, filled.causes(), CAUSE_TEXT, errors);
        texts(needs, filled.needs(), NEED_TEXT, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return filled;
    }

    /** @return Vietnamese texts of chosen causes, with their details */
    List<String> causeTexts(Characteristics filled) {
        return shown(causes, filled.causes());
    }

    /** @return Vietnamese texts of chosen needs, with their details */
    List<String> needTexts(Characteristics filled) {
        return shown(needs, filled.needs());
    }

    private static Map<String, String> ticked(List<CatalogueEntry> entries, Map<String, ?> fields, String textField) {
        Map<String, String> chosen = new TreeMap<>();
        for (CatalogueEntry entry : entries) {
            Object value = fields.get(entry.field());
            if (value != null && (value.toString().equals("true") || value.toString().equals("on"))) {
                Object text = entry.needsText() ? fields.get(textField) : null;
                String tidy = text == null ? null : VietnameseText.tidy(text.toString());
                chosen.put(entry.code(), tidy == null ? "" : tidy);
            }
        }
        return chosen;
    }

    private static void texts(List<CatalogueEntry> entries, Map<String, String> chosen, String field,
            List<FieldError> errors) {
        entries.stream().filter(entry -> entry.needsText() && chosen.containsKey(entry.code())).forEach(entry -> {
            String text = chosen.get(entry.code());
            if (text.isEmpty()) {
                errors.add(new FieldError(field, "refusal.review.textMissing", entry.label()));
            }
            if (text.length() > LONGEST_TEXT) {
                errors.add(new FieldError(field, "refusal.field.tooLong", LONGEST_TEXT));
            }
        });
    }

    private static List<String> shown(List<CatalogueEntry> entries, Map<String, String> chosen) {
        return entries.stream().filter(entry -> chosen.containsKey(entry.code()))
            .map(entry -> chosen.get(entry.code()).isEmpty() ? entry.label()
                    : entry.label() + ": " + chosen.get(entry.code()))
            .collect(Collectors.toList());
    }
}
