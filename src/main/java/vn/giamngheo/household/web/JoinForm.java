package vn.giamngheo.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giamngheo.household.AddMember;

/** A new member of a household, as typed. */
public class JoinForm {

    @Valid
    private MemberForm member = new MemberForm();
    @NotNull(message = "{household.form.joinedOnMissing}")
    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate joinedOn;

    AddMember toCommand(UUID householdId) {
        return new AddMember(householdId, member.toNewMember(), joinedOn);
    }

    /** @return as typed */
    public MemberForm getMember() {
        return member;
    }

    /** @param member as typed */
    public void setMember(MemberForm member) {
        this.member = member;
    }

    /** @return as typed */
    public LocalDate getJoinedOn() {
        return joinedOn;
    }

    /** @param joinedOn as typed */
    public void setJoinedOn(LocalDate joinedOn) {
        this.joinedOn = joinedOn;
    }
}
