package vn.giamngheo.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.household.RegisterHousehold;
import vn.giamngheo.household.Relation;
import vn.giamngheo.territory.UnitKey;

/** A household to be registered, as typed; rows of members left empty do not count. */
public class HouseholdForm {

    private static final int FIRST_ROWS = 3;

    @NotBlank(message = "{household.form.hamletMissing}")
    private String hamlet;
    @Size(max = 200, message = "{household.form.tooLong}")
    private String address;
    @Size(max = 30, message = "{household.form.tooLong}")
    private String phone;
    @Valid
    @NotEmpty(message = "{household.form.membersMissing}")
    private List<MemberForm> members = new ArrayList<>();

    static HouseholdForm blank() {
        HouseholdForm form = new HouseholdForm();
        for (int row = 0; row < FIRST_ROWS; row++) {
            form.addRow();
        }
        form.members.get(0).setRelation(Relation.HEAD);
        return form;
    }

    void addRow() {
        members.add(new MemberForm());
    }

    void dropUntouchedRows() {
        members.removeIf(MemberForm::isUntouched);
    }

    RegisterHousehold toCommand() {
        return new RegisterHousehold(new UnitKey(hamlet), address, phone,
                members.stream().map(MemberForm::toNewMember).toList());
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

    /** @return as typed */
    public List<MemberForm> getMembers() {
        return members;
    }

    /** @param members as typed */
    public void setMembers(List<MemberForm> members) {
        this.members = members;
    }
}
