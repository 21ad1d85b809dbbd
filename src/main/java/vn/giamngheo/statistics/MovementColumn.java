package vn.giamngheo.statistics;

import java.util.List;

/**
 * Columns of the movement tables (tables 2 and 3): 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8. For persons, a household that moves
 * counts with the members it has at the end, in both tables alike; who joined or left the household meanwhile is counted
 * under "other", so that the persons balance too.
 */
enum MovementColumn {

    OPENING(0), ESCAPED_TO_NEAR_POOR(-1), ESCAPED_ABOVE(-1), ESCAPED_NEAR_POOR(-1), NEAR_POOR_FELL_TO_POOR(1),
    OTHER_DECREASE(-1), RELAPSED_POOR(1), NEW_POOR(1), RELAPSED_NEAR_POOR(1), NEW_NEAR_POOR(1), OTHER_INCREASE(1),
    CLOSING(0);

    private static final List<MovementColumn> OF_POOR = List.of(OPENING, ESCAPED_TO_NEAR_POOR, ESCAPED_ABOVE,
            OTHER_DECREASE, NEAR_POOR_FELL_TO_POOR, RELAPSED_POOR, NEW_POOR, OTHER_INCREASE, CLOSING);
    private static final List<MovementColumn> OF_NEAR_POOR = List.of(OPENING, ESCAPED_NEAR_POOR,
            NEAR_POOR_FELL_TO_POOR, OTHER_DECREASE, ESCAPED_TO_NEAR_POOR, RELAPSED_NEAR_POOR, NEW_NEAR_POOR,
            OTHER_INCREASE, CLOSING);

    private final int sign;

    MovementColumn(int sign) {
        this.sign = sign;
    }

    static List<MovementColumn> of(FigureSection section) {
        return section == FigureSection.POOR ? OF_POOR : OF_NEAR_POOR;
    }

    /** Two movements lead from one list to the other: out of the one, into the other. */
    int sign(FigureSection section) {
        boolean turned = section == FigureSection.NEAR_POOR
                && (this == ESCAPED_TO_NEAR_POOR || this == NEAR_POOR_FELL_TO_POOR);
        return turned ? -sign : sign;
    }

    /** @return SQL for what one row of facts adds to the column */
    String value(FigureSection section, FigureMeasure measure) {
        boolean persons = measure == FigureMeasure.PERSONS;
        String starts = "f.start_standing = '" + section.list() + "'";
        String ends = "f.end_standing = '" + section.list() + "'";
        return switch (this) {
            case OPENING -> when(starts, persons ? "f.persons_start" : "1");
            case CLOSING -> when(ends, persons ? "f.persons_end" : "1");
            case OTHER_DECREASE -> persons ? when(starts, "f.persons_left")
                    : when(starts + " and f.movement = '" + name() + "'", "1");
            case OTHER_INCREASE -> persons
                    ? when(starts, "f.persons_joined") + " + "
                            + when(ends + " and f.movement = '" + name() + "'", "f.persons_end")
                    : when(ends + " and f.movement = '" + name() + "'", "1");
            default -> when("f.movement = '" + name() + "' and " + (sign(section) < 0 ? starts : ends),
                    persons ? "f.persons_end" : "1");
        };
    }

    private static String when(String condition, String value) {
        return "case when " + condition + " then " + value + " else 0 end";
    }
}
