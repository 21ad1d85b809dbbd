package vn.giamngheo.household;

import java.time.LocalDate;

/** Members for tests. */
final class People {

    private People() {}

    static NewMember head(String fullName) {
        return person(fullName, Relation.HEAD, null);
    }

    static NewMember child(String fullName) {
        return person(fullName, Relation.CHILD, null);
    }

    static NewMember person(String fullName, Relation relation, String citizenId) {
        return born(fullName, relation, citizenId, LocalDate.of(1980, 3, 5));
    }

    static NewMember born(String fullName, Relation relation, String citizenId, LocalDate birthDate) {
        return new NewMember(fullName, Gender.FEMALE, birthDate, relation, Ethnicity.EDE, citizenId, false, false,
                null, false, false, false, false);
    }
}
