package vn.giamngheo.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Gender;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.territory.Units;

/** A household as papers name it. */
@Component
public class HouseholdOnPaper {

    private final PaperWords words;
    private final Units units;
    private final Clock clock;

    HouseholdOnPaper(PaperWords words, Units units, Clock clock) {
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param household a household
     * @param withCitizenIds whether the paper shows citizens' numbers
     * @return plain values for the text of a paper
     */
    public Map<String, Object> values(HouseholdView household, boolean withCitizenIds) {
        MemberView head = household.head();
        String place = units.pathName(units.inChargeOn(household.hamletKey(), LocalDate.now(clock)));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", household.code());
        values.put("headName", household.headName());
        values.put("headNameUpper", words.upper(household.headName()));
        values.put("headTitle", words.label("papers.title." + head.gender().name()));
        values.put("headGender", words.label("Gender." + head.gender().name()));
        values.put("headBirthYear", String.valueOf(head.birthDate().getYear()));
        values.put("headBirthDate", words.date(head.birthDate()));
        values.put("headEthnicity", words.label("Ethnicity." + head.ethnicity()));
        values.put("headCitizenId", withCitizenIds ? head.citizenId() : null);
        values.put("phone", household.phone());
        values.put("hamlet", household.hamletName());
        values.put("address", household.address() == null ? place : household.address() + ", " + place);
        values.put("memberCount", words.count(household.members().size()));
        values.put("memberNumber", String.valueOf(household.members().size()));
        values.put("members", members(household.members(), withCitizenIds));
        return values;
    }

    private List<Map<String, Object>> members(List<MemberView> members, boolean withCitizenIds) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (MemberView member : members) {
            String year = String.valueOf(member.birthDate().getYear());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("no", String.valueOf(rows.size() + 1));
            row.put("name", member.fullName());
            row.put("gender", words.label("Gender." + member.gender().name()));
            row.put("birthDate", words.date(member.birthDate()));
            row.put("maleBirthYear", member.gender() == Gender.MALE ? year : "");
            row.put("femaleBirthYear", member.gender() == Gender.FEMALE ? year : "");
            row.put("ethnicity", words.label("Ethnicity." + member.ethnicity()));
            row.put("relation", words.label("Relation." + member.relation()));
            row.put("memberCitizenId", withCitizenIds ? member.citizenId() : null);
            rows.add(row);
        }
        return rows;
    }
}
