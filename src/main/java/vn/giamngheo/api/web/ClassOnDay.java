package vn.giamngheo.api.web;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.giamngheo.household.ClassDisclosure.Disclosure;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/** Class of a household on a day, with the decision that gave it; without a decision the household was never listed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClassOnDay(String householdCode, LocalDate on, HouseholdClass householdClass, String householdClassLabel,
        SubClass subClass, LocalDate effectiveFrom, LocalDate effectiveTo, String decisionNumber, LocalDate decidedOn,
        String standardId, String reason) {

    static ClassOnDay of(Disclosure told, Labels labels) {
        var status = told.status();
        return new ClassOnDay(told.householdCode(), told.on(), status.householdClass(), labels.of(status.householdClass()),
                status.subClass(), status.effectiveFrom(), status.effectiveTo(), status.decisionNumber(),
                status.decidedOn(), status.standardId(), status.reason());
    }
}
