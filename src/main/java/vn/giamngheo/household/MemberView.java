package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One member as other modules and pages see him or her.
 *
 * @param id id of the member
 * @param fullName full name
 * @param gender gender
 * @param birthDate day of birth; 1 January where only the year is known
 * @param relation name of a {@link Relation}
 * @param ethnicity name of an {@link Ethnicity}
 * @param citizenId citizen's number, 9 or 12 digits; null when there is none or the viewer may not see it
 * @param noLabourCapacity whether he or she cannot work (row of the score sheet on dependents)
 * @param pension whether he or she draws a pension
 * @param healthInsurance whether he or she holds an insurance card, null when nobody asked yet
 * @param disabled whether he or she has a recognised disability
 * @param seriouslyIll whether he or she has a serious illness
 * @param socialAllowance whether he or she draws a monthly social allowance
 * @param meritorious whether he or she is a person of merit to the revolution
 * @param joinedOn first day as a member
 * @param leftOn last day as a member, null while a member
 * @param leaveReason why the membership ended, null while a member
 */
public record MemberView(UUID id, String fullName, Gender gender, LocalDate birthDate, String relation,
        String ethnicity, String citizenId, boolean noLabourCapacity, boolean pension, Boolean healthInsurance,
        boolean disabled, boolean seriouslyIll, boolean socialAllowance, boolean meritorious, LocalDate joinedOn,
        LocalDate leftOn, String leaveReason) {

    /** @return whether this is the head of the household */
    public boolean head() {
        return Relation.HEAD.name().equals(relation) && leftOn == null;
    }

    /** @return the same member without the citizen's number, for viewers who do not need it */
    public MemberView withoutCitizenId() {
        return new MemberView(id, fullName, gender, birthDate, relation, ethnicity, null, noLabourCapacity, pension,
                healthInsurance, disabled, seriouslyIll, socialAllowance, meritorious, joinedOn, leftOn, leaveReason);
    }
}
