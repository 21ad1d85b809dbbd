package vn.giamngheo.scenario;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/** What the officers of the scenarios answer in the forms of the steps. */
public final class Answers {

    private Answers() {}

    public static Map<String, Object> application(City.Family family, LocalDate day) {
        return application(family, day, true);
    }

    static Map<String, Object> application(City.Family family, LocalDate day, boolean villageHeadConfirmed) {
        return fields("householdCode", family.code(), "applicantName", family.head(), "channel", "DIRECT",
                "hardshipReason", "SERIOUS_ILLNESS", "hardshipDetail", "Người lao động chính mắc bệnh nặng",
                "submittedOn", day.toString(), "villageHeadConfirmed", villageHeadConfirmed);
    }

    static Map<String, Object> escape(City.Family family, LocalDate day, boolean villageHeadConfirmed) {
        return fields("householdCode", family.code(), "applicantName", family.head(), "channel", "DIRECT", "hardshipDetail",
                "Gia đình đã có việc làm ổn định và sửa được nhà", "submittedOn", day.toString(), "villageHeadConfirmed",
                villageHeadConfirmed);
    }

    /** 135 points and at most one deprivation: near-poor in a commune under the standard of 2016. */
    static Map<String, Object> surveyedNearPoor(JdbcTemplate jdbc, City.Family family, LocalDate day) {
        Map<String, Object> answer = surveyedAt(jdbc, family, day, 110);
        answer.put("row6", "HOUSING_SOLID_BOTH");
        answer.put("row10", "TOILET_SEPTIC");
        answer.put("dep_TOILET", false);
        answer.put("dep_HOUSING_QUALITY", false);
        answer.put("dep_TELECOM", false);
        return answer;
    }

    public static Map<String, Object> accepted(LocalDate day) {
        return fields("outcome", "ACCEPTED", "receivedOn", day.toString());
    }

    public static Map<String, Object> notAccepted(LocalDate day) {
        return fields("outcome", "REJECTED", "receivedOn", day.toString(), "reason",
                "Thiếu xác nhận của trưởng thôn, hộ đề nghị rút hồ sơ");
    }

    public static Map<String, Object> screened(int ticks) {
        Map<String, Object> answer = fields("outcome", "SCREENED");
        for (int tick = 1; tick <= 9; tick++) {
            answer.put("tick" + tick, tick <= ticks);
        }
        return answer;
    }

    public static Map<String, Object> unavailable(LocalDate day) {
        return fields("outcome", "UNAVAILABLE", "surveyedOn", day.toString(), "reason",
                "Hộ đã chuyển đi nơi khác từ tháng trước");
    }

    /** A sheet that fits the members: little income for a poor household, many belongings for one that is not. */
    public static Map<String, Object> surveyed(JdbcTemplate jdbc, City.Family family, LocalDate day, boolean poor) {
        Map<String, Object> answer = sheet(jdbc, family, day, poor);
        answer.put("outcome", "SURVEYED");
        answer.put("surveyedOn", day.toString());
        answer.put("sheetEntry", "HERE");
        answer.put("remark", "Đã phỏng vấn chủ hộ tại nhà");
        return answer;
    }

    public static Map<String, Object> sheet(JdbcTemplate jdbc, City.Family family, LocalDate day, boolean poor) {
        List<Map<String, Object>> members = jdbc
            .queryForList("SELECT * FROM member WHERE household_id = ? AND left_on IS NULL", family.id());
        long dependants = members.stream().filter(member -> {
            int age = age(member, day);
            return age < 15 || age > 60 || Boolean.TRUE.equals(member.get("no_labour_capacity"));
        }).count();
        long pensioners = members.stream().filter(member -> Boolean.TRUE.equals(member.get("pension"))).count();
        boolean uninsured = members.stream()
            .anyMatch(member -> age(member, day) >= 6 && Boolean.FALSE.equals(member.get("health_insurance")));
        Map<String, Object> answer = fields("row1",
                members.size() >= 7 ? "SIZE_7_UP" : "SIZE_" + members.size(), "row2",
                dependants == 0 ? "DEPENDANTS_NONE" : dependants == 1 ? "DEPENDANTS_1" : "DEPENDANTS_2_UP", "row3",
                poor ? "EDU_LOWER" : "EDU_COLLEGE_UP", "row4", poor ? "JOB_NONE" : "JOB_PUBLIC", "row5",
                pensioners == 0 ? "PENSION_NONE" : pensioners == 1 ? "PENSION_1" : "PENSION_2_UP", "row6",
                poor ? "HOUSING_NONE_SOLID" : "HOUSING_SOLID_BOTH", "row7", poor ? "AREA_8_20" : "AREA_40_UP", "row8",
                poor ? "KWH_UNDER_25" : "KWH_150_UP", "row9", poor ? "WATER_OTHER" : "WATER_PIPED", "row10",
                poor ? "TOILET_NONE" : "TOILET_SEPTIC", "dep_TOILET", poor, "dep_HOUSING_QUALITY", poor, "dep_TELECOM", poor,
                "dep_HEALTH_INSURANCE", uninsured, "asset_MOTORBIKE", !poor, "asset_TV", !poor, "asset_CAR", !poor,
                "asset_REFRIGERATOR", !poor, "cause_NO_CAPITAL", poor, "need_LOAN", poor);
        return answer;
    }

    /** The same sheet of a poor household with so many belongings that its points lie where {@code b1} says, if they can. */
    public static Map<String, Object> surveyedAt(JdbcTemplate jdbc, City.Family family, LocalDate day, int b1) {
        Map<String, Object> answer = surveyed(jdbc, family, day, true);
        int missing = b1 - ruralPoints(answer, onlyDependants(jdbc, family, day));
        if (missing > 80) {
            answer.put("row4", "JOB_PUBLIC");
            missing -= 30;
        }
        if (missing > 80) {
            answer.put("row8", "KWH_150_UP");
            missing -= 40;
        }
        Map<String, Integer> belongings = new LinkedHashMap<>();
        belongings.put("asset_CAR", 40);
        belongings.put("asset_AIR_CONDITIONER", 20);
        belongings.put("asset_MOTORBIKE", 15);
        belongings.put("asset_REFRIGERATOR", 10);
        belongings.put("asset_WASHING_MACHINE", 10);
        belongings.put("asset_WATER_HEATER", 10);
        belongings.put("asset_TV", 5);
        for (Map.Entry<String, Integer> belonging : belongings.entrySet()) {
            boolean owned = belonging.getValue() <= missing;
            answer.put(belonging.getKey(), owned);
            missing -= owned ? belonging.getValue() : 0;
        }
        if (missing != 0) {
            throw new IllegalArgumentException("no belongings make " + b1 + " points, " + missing + " are missing");
        }
        return answer;
    }

    /** Points of the poor sheet in the form of the communes (PL3b.4). */
    private static int ruralPoints(Map<String, Object> answer, boolean onlyDependants) {
        int size = Map.of("SIZE_1", 75, "SIZE_2", 50, "SIZE_3", 40, "SIZE_4", 35, "SIZE_5", 15, "SIZE_6", 5)
            .getOrDefault(answer.get("row1"), 0);
        Map<Object, Integer> points = Map.of("DEPENDANTS_NONE", 20, "DEPENDANTS_1", 15, "PENSION_1", 25,
                "PENSION_2_UP", 30, "AREA_8_20", 5);
        return (onlyDependants ? 0 : size) + answer.values().stream().mapToInt(value -> points.getOrDefault(value, 0)).sum();
    }

    /** Size gives no points to a household in which nobody can work. */
    private static boolean onlyDependants(JdbcTemplate jdbc, City.Family family, LocalDate day) {
        return jdbc.queryForList("SELECT * FROM member WHERE household_id = ? AND left_on IS NULL", family.id()).stream()
            .allMatch(member -> age(member, day) < 15 || age(member, day) > 60
                    || Boolean.TRUE.equals(member.get("no_labour_capacity")));
    }

    public static Map<String, Object> classSettled(String outcome) {
        return fields("outcome", outcome, "reason", "Ban giảm nghèo đã xem từng dòng hai phiếu khác nhau");
    }

    public static Map<String, Object> meeting(LocalDate day, int attendees, int agreeing) {
        return fields("outcome", "HELD", "heldOn", day.toString(), "place", "Nhà cộng đồng", "secretaryName",
                "Trần Văn Thư", "attendees", attendees, "agreeing", agreeing, "disagreeing", attendees - agreeing,
                "conclusion", "Nhất trí với kết quả khảo sát");
    }

    public static Map<String, Object> posted(LocalDate day) {
        return fields("outcome", "POSTED", "postedOn", day.toString(), "places",
                "Trụ sở UBND xã và nhà cộng đồng của thôn");
    }

    public static Map<String, Object> proposed(String proposal) {
        return fields("outcome", "SUBMITTED", "proposal", proposal, "reason",
                "REFUSE".equals(proposal) ? "Kết quả khảo sát cho thấy hộ không thuộc diện nghèo" : "");
    }

    public static Map<String, Object> recognised(LocalDate day) {
        return fields("outcome", "RECOGNISED", "signedOn", day.toString());
    }

    public static Map<String, Object> refused(LocalDate day) {
        return fields("outcome", "REFUSED", "signedOn", day.toString(), "reason",
                "Hộ có điểm B1 vượt mức quy định nên không thuộc diện hộ nghèo, hộ cận nghèo");
    }

    public static Map<String, Object> returned(String reason) {
        return fields("outcome", "RETURNED", "reason", reason);
    }

    public static Map<String, Object> delivered(LocalDate day, City.Family family) {
        return fields("deliveredOn", day.toString(), "receiverName", family.head(), "deliveryMethod", "IN_PERSON");
    }

    public static Map<String, Object> settled(String outcome) {
        return fields("outcome", outcome, "reason", "Ban giảm nghèo đã xem xét phiếu phúc tra và ý kiến của người dân");
    }

    public static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put((String) pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    private static int age(Map<String, Object> member, LocalDate day) {
        return Period.between(((java.sql.Date) member.get("birth_date")).toLocalDate(), day).getYears();
    }
}
