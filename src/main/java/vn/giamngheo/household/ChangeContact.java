package vn.giamngheo.household;

import java.util.UUID;
import vn.giamngheo.territory.UnitKey;

/**
 * Record where a household lives now, within its ward or commune, and how to reach it.
 *
 * @param householdId the household
 * @param hamletKey hamlet of the same ward or commune
 * @param address house number and street, may be null
 * @param phone telephone number, may be null
 */
public record ChangeContact(UUID householdId, UnitKey hamletKey, String address, String phone) {}
