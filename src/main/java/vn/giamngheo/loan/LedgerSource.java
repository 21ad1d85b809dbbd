package vn.giamngheo.loan;

import java.util.List;
import java.util.UUID;

/** What another module adds to the support ledger of a household: its escape, the visits afterwards. */
public interface LedgerSource {

    /**
     * @param householdId household, within the scope of the one who looks
     * @return lines of the ledger, newest first
     */
    List<SupportLedger.Line> of(UUID householdId);
}
