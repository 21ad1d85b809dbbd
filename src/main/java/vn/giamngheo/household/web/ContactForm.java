package vn.giamngheo.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.giamngheo.household.ChangeContact;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.territory.UnitKey;

/** Hamlet, address and telephone number of a household, as typed. */
public class ContactForm {

    @NotBlank(message = "{household.form.hamletMissing}")
    private String hamlet;
    @Size(max = 200, message = "{household.form.tooLong}")
    private String address;
    @Size(max = 30, message = "{household.form.tooLong}")
    private String phone;

    static ContactForm of(HouseholdView household, UnitKey hamletToday) {
        ContactForm form = new ContactForm();
        form.hamlet = hamletToday.value();
        form.address = household.address();
        form.phone = household.phone();
        return form;
    }

    ChangeContact toCommand(UUID householdId) {
        return new ChangeContact(householdId, new UnitKey(hamlet), address, phone);
    }

    /** @return as typed */
    public String getHamlet() {
        return hamlet;
    }

    /** @param hamlet as typed */
    public void setHamlet(String hamlet) {
        this.hamlet = hamlet;
    }

    /** @return as typed */
    public String getAddress() {
        return address;
    }

    /** @param address as typed */
    public void setAddress(String address) {
        this.address = address;
    }

    /** @return as typed */
    public String getPhone() {
        return phone;
    }

    /** @param phone as typed */
    public void setPhone(String phone) {
        this.phone = phone;
    }
}
