package vn.giamngheo.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.territory.UnitKey;

/**
 * An issued paper, without its content.
 *
 * @param id paper
 * @param kind kind of paper
 * @param number number as written on it, null when the kind is not numbered
 * @param unitKey unit that issued it
 * @param caseId case it belongs to
 * @param householdId household it is about
 * @param issuedAt when it was issued
 * @param issuedBy user name
 * @param checkCode code of the public check, null when the kind has none
 * @param withdrawnOn first day on which it no longer holds, null while it holds
 * @param endedBy what ended it, null while it holds or when a later paper simply took its place
 * @param endedByNumber number of the decision that ended it, null otherwise
 * @param templateId version of the text it was made with; null for papers older than the versions
 */
public record Paper(UUID id, PaperKind kind, String number, UnitKey unitKey, UUID caseId, UUID householdId,
        Instant issuedAt, String issuedBy, String checkCode, LocalDate withdrawnOn, PaperEnd.Cause endedBy, String endedByNumber, UUID templateId) {}
