package vn.giamngheo.loan;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.LoanProgramme;

/**
 * One line of the register.
 *
 * @param id case
 * @param number its number
 * @param headName head of the household
 * @param householdCode its code
 * @param hamletKey hamlet
 * @param communeKey ward or commune
 * @param hamletName name of the hamlet
 * @param communeName name of the ward or commune
 * @param programme programme
 * @param state where it stands
 * @param organisation who guides, null before
 * @param amount latest amount known: asked for, planned, agreed, paid out; null before
 * @param guidedOn day of guidance, null before
 * @param nextVisitOn next visit, null when none is due
 * @param flagged whether it is flagged
 */
public record LoanRow(UUID id, String number, String headName, String householdCode, String hamletKey,
        String communeKey, String hamletName, String communeName, LoanProgramme programme, LoanState state,
        Organisation organisation, Long amount, LocalDate guidedOn, LocalDate nextVisitOn, boolean flagged) {}
