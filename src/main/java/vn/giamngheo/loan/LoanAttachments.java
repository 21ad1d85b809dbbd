package vn.giamngheo.loan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.attachment.AttachedTo;
import vn.giamngheo.attachment.AttachmentOwner;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;

/** Photos of the visits to a loan's use, added by the mass organisation while the loan is looked after. */
@Component
class LoanAttachments implements AttachmentOwner {

    private final LoanCases cases;
    private final LoanRecords records;
    private final LoanAccess access;
    private final CurrentActor currentActor;

    LoanAttachments(LoanCases cases, LoanRecords records, LoanAccess access, CurrentActor currentActor) {
        this.cases = cases;
        this.records = records;
        this.access = access;
        this.currentActor = currentActor;
    }

    @Override
    public String type() {
        return "LOAN_USE";
    }

    @Override
    public boolean admits(AttachedTo to) {
        return access.covers(to.communeKey()) || access.covers(to.hamletKey());
    }

    @Override
    public Optional<AttachedTo> find(UUID ownerId) {
        return cases.findById(ownerId).map(loan -> {
            boolean followed = loan.state() == LoanState.DISBURSED;
            boolean visits = currentActor.find().isPresent() && access.mayAct(loan.communeKey(), Role.MASS_ORG);
            return new AttachedTo(loan.communeKey(), loan.hamletKey(), loan.householdId(), loan.id(),
                    records.visits(ownerId).size() + 1, followed && visits, followed);
        });
    }
}
