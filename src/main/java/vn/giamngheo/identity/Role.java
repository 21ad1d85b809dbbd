package vn.giamngheo.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.giamngheo.shared.InvalidInput;

/** What a post is for. Rights belong to posts (a role in a unit), never to persons. The labels are {@code Role.<name>}. */
public enum Role {
    /** Interviews households and fills in the score sheets of a commune (Decision 24/2021, Art. 4). */
    SURVEYOR("surveyor", true),
    /** Heads a hamlet and chairs its meeting. */
    VILLAGE_HEAD("village-head", true),
    /** Takes in applications and hands out results at the one-stop desk. */
    ONE_STOP_CLERK("one-stop-clerk", true),
    /** Keeps the lists of a commune and drafts its decisions. */
    COMMUNE_OFFICER("commune-officer", true),
    /** The commune's review board: leads the review and settles objections. */
    COMMUNE_BOARD("commune-board", true),
    /** The only one who decides recognition, escape and certificates of a commune. */
    COMMUNE_CHAIR("commune-chair", true),
    /** Fatherland Front of a commune: supervises. */
    FRONT("front", true),
    /** The city's labour and social division: appraises and drafts the city's opinion. */
    CITY_DIVISION("city-division", true),
    /** Gives the city's opinion (regimes R2016 and R2021). */
    CITY_CHAIR("city-chair", true),
    /** The province's department: guides and reports. */
    PROVINCE_DEPT("province-dept", true),
    /** Gives the province's opinion (regime R2025). */
    PROVINCE_CHAIR("province-chair", true),
    /** A mass organisation of a commune, such as the Women's Union. */
    MASS_ORG("mass-org", true),
    /** A savings and loan group: sees loan cases only. */
    LOAN_GROUP("loan-group", false),
    /** The Policy Bank: sees loan cases only. */
    BANK("bank", false),
    /** Social insurance: sees the insurance lists only. */
    INSURANCE("insurance", false),
    /** Reads everything below the unit and writes findings only; the reading is logged. */
    AUDITOR("auditor", true),
    /** Looks after models, routing and rules; no rights in cases. */
    PROCESS_OWNER("process-owner", false),
    /** Looks after accounts and the running system; no rights in cases. */
    ADMINISTRATOR("administrator", false);

    private static final Map<String, Role> BY_CODE = Arrays.stream(values())
        .collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));

    private final String code;
    private final boolean readsCases;

    Role(String code, boolean readsCases) {
        this.code = code;
        this.readsCases = readsCases;
    }

    /** @return the public name, first half of the engine's group id, such as {@code one-stop-clerk} */
    public String code() {
        return code;
    }

    /** @return whether a post of this role reads households and cases of its unit and of the units below */
    public boolean readsCases() {
        return readsCases;
    }

    /** @return whether a post of this role looks after the system or its rules and so must have no rights in cases */
    public boolean looksAfterSystem() {
        return this == ADMINISTRATOR || this == PROCESS_OWNER;
    }

    /**
     * @param code public name of a role
     * @return the role
     * @throws InvalidInput when there is no such role
     */
    public static Role of(String code) {
        Role role = code == null ? null : BY_CODE.get(code);
        if (role == null) {
            throw new InvalidInput("refusal.identity.unknownRole", code);
        }
        return role;
    }
}
