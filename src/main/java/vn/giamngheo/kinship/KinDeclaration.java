package vn.giamngheo.kinship;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A household that an officer declared to be that of relatives.
 *
 * @param id id of the declaration
 * @param username who declared
 * @param fullName his or her name
 * @param householdId household
 * @param householdCode its code
 * @param headName its head
 * @param reason how they are related
 * @param declaredOn first day it counts
 * @param endsOn last day it counts, null while it stands
 * @param endReason why it ended, null while it stands
 */
public record KinDeclaration(UUID id, String username, String fullName, UUID householdId, String householdCode,
        String headName, String reason, LocalDate declaredOn, LocalDate endsOn, String endReason) {}
