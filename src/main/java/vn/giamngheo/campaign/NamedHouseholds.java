package vn.giamngheo.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Households that a step names one by one, a line each, since the forms of every client can hold lines: the household's
 * number with a reason behind a colon, or with votes behind commas.
 *
 * @param field form field, for refusals
 * @param lines rest of the line by household number, in the order given
 */
public record NamedHouseholds(String field, Map<String, String> lines) {

    private static final int SHORTEST_REASON = 10;

    /**
     * @param field form field
     * @param typed what the client sent, null or blank when nothing
     * @return the households
     */
    public static NamedHouseholds of(String field, Object typed) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : typed == null ? new String[0] : typed.toString().split("[\\r\\n;]+")) {
            String text = VietnameseText.tidy(line);
            if (text.isEmpty()) {
                continue;
            }
            String code = text.split("[:,\\s]", 2)[0];
            String rest = text.substring(code.length()).replaceFirst("^[\\s:,]+", "");
            if (lines.putIfAbsent(code, rest) != null) {
                throw refused(field, "refusal.campaign.namedTwice", code);
            }
        }
        return new NamedHouseholds(field, lines);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Refuses an empty list. */
    NamedHouseholds required() {
        if (isEmpty()) {
            throw refused(field, "refusal.field.missing");
        }
        return this;
    }

    /**
     * @param entries households that may be named
     * @return reason by entry; refused when a household is not among them or has no reason
     */
    Map<ReviewEntry, String> reasons(List<ReviewEntry> entries) {
        Map<ReviewEntry, String> named = new LinkedHashMap<>();
        Map<String, ReviewEntry> known = byCode(entries);
        List<FieldError> errors = new ArrayList<>();
        lines.forEach((code, reason) -> {
            ReviewEntry entry = known.get(code);
            if (entry == null) {
                errors.add(new FieldError(field, "refusal.campaign.notOnList", code));
            }
            else if (reason.length() < SHORTEST_REASON) {
                errors.add(new FieldError(field, "refusal.campaign.reasonTooShort", code, SHORTEST_REASON));
            }
            else {
                named.put(entry, reason);
            }
        });
        refuse(errors);
        return named;
    }

    /**
     * @param entries households that may be named
     * @return votes by entry; refused when a household is not among them or the line holds no two numbers
     */
    Map<ReviewEntry, Votes> votes(List<ReviewEntry> entries) {
        Map<ReviewEntry, Votes> named = new LinkedHashMap<>();
        Map<String, ReviewEntry> known = byCode(entries);
        List<FieldError> errors = new ArrayList<>();
        lines.forEach((code, rest) -> {
            ReviewEntry entry = known.get(code);
            Optional<Votes> votes = Votes.parse(rest);
            if (entry == null) {
                errors.add(new FieldError(field, "refusal.campaign.notOnList", code));
            }
            else if (votes.isEmpty()) {
                errors.add(new FieldError(field, "refusal.campaign.votesUnreadable", code));
            }
            else {
                named.put(entry, votes.get());
            }
        });
        refuse(errors);
        return named;
    }

    private static Map<String, ReviewEntry> byCode(List<ReviewEntry> entries) {
        return entries.stream().collect(Collectors.toMap(ReviewEntry::householdCode, Function.identity()));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static InvalidInput refused(String field, String key, Object... args) {
        return new InvalidInput(List.of(new FieldError(field, key, args)));
    }

    /**
     * Votes on one household.
     *
     * @param agreeing who agreed
     * @param disagreeing who disagreed
     */
    record Votes(int agreeing, int disagreeing) {

        static Optional<Votes> parse(String text) {
            String[] numbers = text.split("[,\\s]+");
            if (numbers.length != 2 || !numbers[0].matches("[0-9]{1,6}") || !numbers[1].matches("[0-9]{1,6}")) {
                return Optional.empty();
            }
            return Optional.of(new Votes(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
        }
    }
}
