package vn.giamngheo.rules.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One row of part B1.
 *
 * @param rowNo number printed on the sheet
 * @param code stable code; of rows with one answer also the name of the form field
 * @param label Vietnamese text
 * @param multiple whether several options (or none) may hold; otherwise exactly one
 * @param options options in the sheet's order
 * @param fact fact that decides the option; null when only the survey knows
 * @param unscoredForDependants whether the row gives no points to a household of dependants only
 */
public record ScoreRow(
        int rowNo,
        String code,
        String label,
        boolean multiple,
        List<ScoreOption> options,
        Fact fact,
        boolean unscoredForDependants) {

    /** Keeps its own copy of the options. */
    public ScoreRow {
        options = List.copyOf(options);
    }

    /**
     * A row that only the survey knows.
     *
     * @param rowNo number printed on the sheet
     * @param code stable code
     * @param label Vietnamese text
     * @param multiple whether several options may hold
     * @param options options in the sheet's order
     */
    public ScoreRow(int rowNo, String code, String label, boolean multiple, List<ScoreOption> options) {
        this(rowNo, code, label, multiple, options, null, false);
    }

    /**
     * @param optionCode code of an option
     * @return the option, if the row has it
     */
    public Optional<ScoreOption> option(String optionCode) {
        return options.stream().filter(option -> option.code().equals(optionCode)).findFirst();
    }
}
