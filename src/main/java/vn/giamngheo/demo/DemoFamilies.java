package vn.giamngheo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.giamngheo.household.Ethnicity;
import vn.giamngheo.household.Gender;
import vn.giamngheo.household.ImportHousehold;
import vn.giamngheo.household.NewMember;
import vn.giamngheo.household.RecordStatus;
import vn.giamngheo.household.RegisterHousehold;
import vn.giamngheo.household.Relation;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.territory.AdminUnit;

/** Makes one invented household after the other, with members and past decisions. */
final class DemoFamilies {

    /** What the lists of past years say about a household. */
    enum Story { POOR, NEAR_POOR, ESCAPED, NEVER_LISTED }

    private static final LocalDate LISTED_2016 = LocalDate.of(2016, 1, 1);
    private static final LocalDate LISTED_2018 = LocalDate.of(2018, 1, 1);
    private static final int YEAR = 2017;
    private static final int[] SIZE_PERCENT = {12, 17, 20, 24, 14, 8, 5};
    private static final Ethnicity[] OTHERS = {Ethnicity.MNONG, Ethnicity.TAY, Ethnicity.NUNG, Ethnicity.THAI,
            Ethnicity.MUONG};
    private static final int NUMBERS = 10_000_000;

    private final Random random;
    private final DemoNames names;
    private int people;

    DemoFamilies(Random random, DemoNames names) {
        this.random = random;
        this.names = names;
    }

    ImportHousehold make(Story story, List<AdminUnit> hamlets, List<AdminUnit> buons) {
        Ethnicity ethnicity = ethnicity(story);
        List<AdminUnit> places = DemoNames.hasClans(ethnicity) && !buons.isEmpty() || hamlets.isEmpty() ? buons : hamlets;
        AdminUnit hamlet = places.get(random.nextInt(places.size()));
        RegisterHousehold household = new RegisterHousehold(hamlet.key(),
                names.text("address", String.valueOf(1 + random.nextInt(250))), null, members(story, ethnicity));
        return new ImportHousehold(household, statuses(story));
    }

    private Ethnicity ethnicity(Story story) {
        boolean needy = story == Story.POOR || story == Story.NEAR_POOR;
        int ede = needy ? 45 : 10;
        int kinh = needy ? 40 : 86;
        int draw = random.nextInt(100);
        return draw < ede ? Ethnicity.EDE : draw < ede + kinh ? Ethnicity.KINH : OTHERS[random.nextInt(OTHERS.length)];
    }

    private List<NewMember> members(Story story, Ethnicity ethnicity) {
        int size = size();
        boolean couple = size >= 2 && random.nextInt(100) < 85;
        int headAge = size == 1 ? 55 + random.nextInt(27) : 27 + random.nextInt(40);
        Gender head = random.nextInt(100) < (couple ? 80 : 35) ? Gender.MALE : Gender.FEMALE;
        Gender spouse = head == Gender.MALE ? Gender.FEMALE : Gender.MALE;
        String headLine = names.line(ethnicity, random);
        String spouseLine = names.line(ethnicity, random);
        boolean headGivesLine = !couple || (head == Gender.FEMALE) == DemoNames.hasClans(ethnicity);
        String childLine = headGivesLine ? headLine : spouseLine;

        List<NewMember> members = new ArrayList<>();
        members.add(person(story, ethnicity, head, headLine, headAge, Relation.HEAD));
        if (couple) {
            int age = Math.max(20, headAge - 4 + random.nextInt(7));
            members.add(person(story, ethnicity, spouse, spouseLine, age, Relation.SPOUSE));
        }
        if (members.size() < size && headAge < 55 && random.nextInt(100) < 15) {
            members.add(person(story, ethnicity, Gender.FEMALE, headLine, headAge + 21 + random.nextInt(10), Relation.PARENT));
        }
        while (members.size() < size) {
            int age = Math.max(0, headAge - 21 - random.nextInt(16));
            Gender gender = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
            members.add(person(story, ethnicity, gender, childLine, age, Relation.CHILD));
        }
        return members;
    }

    private int size() {
        int draw = random.nextInt(100);
        int size = 1;
        for (int percent : SIZE_PERCENT) {
            if (draw < percent) {
                break;
            }
            draw -= percent;
            size++;
        }
        return Math.min(size, SIZE_PERCENT.length);
    }

    private NewMember person(Story story, Ethnicity ethnicity, Gender gender, String line, int age, Relation relation) {
        boolean needy = story == Story.POOR || story == Story.NEAR_POOR;
        boolean disabled = random.nextInt(100) < (needy ? 7 : 2);
        boolean ill = random.nextInt(100) < (needy ? 9 : 2);
        boolean insured = story == Story.POOR || random.nextInt(100) < 85;
        LocalDate birth = LocalDate.of(YEAR - age, 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new NewMember(names.fullName(ethnicity, gender, line, random), gender, birth, relation, ethnicity,
                age < 15 ? null : citizenId(), age > 75 || disabled && random.nextBoolean(),
                age >= 60 && !needy && random.nextInt(100) < 25, insured, disabled, ill,
                age >= 80 || disabled && random.nextBoolean(), age >= 65 && random.nextInt(100) < 4);
    }

    /** No identity card begins with 99, so that no number is that of a living person. */
    private String citizenId() {
        people++;
        return "99%07d".formatted((int) (people * 7919L % NUMBERS));
    }

    private List<RecordStatus> statuses(Story story) {
        return switch (story) {
            case POOR -> random.nextInt(100) < 60
                    ? List.of(listed(HouseholdClass.POOR, LISTED_2016), listed(HouseholdClass.POOR, LISTED_2018))
                    : List.of(listed(HouseholdClass.POOR, LISTED_2018));
            case NEAR_POOR -> random.nextInt(100) < 40
                    ? List.of(listed(HouseholdClass.POOR, LISTED_2016), listed(HouseholdClass.NEAR_POOR, LISTED_2018))
                    : List.of(listed(HouseholdClass.NEAR_POOR, LISTED_2018));
            case ESCAPED -> List.of(listed(random.nextBoolean() ? HouseholdClass.POOR : HouseholdClass.NEAR_POOR,
                    LISTED_2016), listed(HouseholdClass.NOT_POOR, LISTED_2018));
            case NEVER_LISTED -> List.of();
        };
    }

    private RecordStatus listed(HouseholdClass householdClass, LocalDate from) {
        SubClass subClass = householdClass != HouseholdClass.POOR ? SubClass.NONE
                : random.nextInt(100) < 89 ? SubClass.INCOME : SubClass.DEPRIVATION;
        LocalDate decidedOn = from.minusDays(11);
        String number = names.text("decision", String.valueOf(200 + from.getYear() % 100));
        return new RecordStatus(null, householdClass, subClass, from, decidedOn, number, StandardId.MPS_2016.name(),
                names.text("reason." + householdClass + "." + subClass), null);
    }
}
