package vn.giamngheo.household;

import java.time.LocalDate;

/**
 * A person to be entered as a member.
 *
 * @param fullName full name, at least two letters
 * @param gender gender
 * @param birthDate day of birth, not in the future
 * @param relation relation to the head
 * @param ethnicity ethnic group
 * @param citizenId 9 or 12 digits, null when there is none
 * @param noLabourCapacity whether he or she cannot work
 * @param pension whether he or she draws a pension
 * @param healthInsurance whether he or she holds an insurance card, null when unknown
 * @param disabled whether he or she has a recognised disability
 * @param seriouslyIll whether he or she has a serious illness
 * @param socialAllowance whether he or she draws a monthly social allowance
 * @param meritorious whether he or she is a person of merit to the revolution
 */
public record NewMember(String fullName, Gender gender, LocalDate birthDate, Relation relation, Ethnicity ethnicity,
        String citizenId, boolean noLabourCapacity, boolean pension, Boolean healthInsurance, boolean disabled,
        boolean seriouslyIll, boolean socialAllowance, boolean meritorious) {}
