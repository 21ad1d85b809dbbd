package vn.giamngheo.household;

import java.util.List;
import vn.giamngheo.territory.UnitKey;

/**
 * Enter a household into the register.
 *
 * @param hamletKey hamlet it lives in
 * @param address house number and street, may be null
 * @param phone telephone number, may be null
 * @param members its members, exactly one of them the head
 */
public record RegisterHousehold(UnitKey hamletKey, String address, String phone, List<NewMember> members) {

    /** Copies the members. */
    public RegisterHousehold {
        members = List.copyOf(members);
    }
}
