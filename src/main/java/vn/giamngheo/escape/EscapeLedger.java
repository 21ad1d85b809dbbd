package vn.giamngheo.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.loan.LedgerSource;
import vn.giamngheo.loan.SupportLedger.Line;
import vn.giamngheo.loan.SupportLedger.Source;

/** Escapes of a household, their certification, the visits and a relapse in its support ledger. */
@Component
class EscapeLedger implements LedgerSource {

    private final EscapeFiles files;

    EscapeLedger(EscapeFiles files) {
        this.files = files;
    }

    @Override
    public List<Line> of(UUID householdId) {
        List<Line> lines = new ArrayList<>();
        for (EscapeView escape : files.ofHousehold(householdId)) {
            String page = "/escapes/" + escape.id();
            if (escape.state() == EscapeState.ANNULLED) {
                continue;
            }
            if (escape.relapsedOn() != null) {
                lines.add(new Line(escape.relapsedOn(), Source.RELAPSE, escape.relapseClass().name(), null,
                        escape.relapseNumber(), null, null, null, null, page));
            }
            escape.visits().stream().filter(visit -> visit.visitedOn() != null)
                .forEach(visit -> lines.add(new Line(visit.visitedOn(), Source.FOLLOW_UP, visit.finding().name(),
                        visit.found(), visit.recordedBy(), null, null, null, null, page)));
            lines.add(new Line(escape.since(), Source.ESCAPE, escape.movement().name(), null, escape.decisionNumber(), null,
                    null, null, null, page));
            lines.add(new Line(escape.signedOn(), Source.CERTIFIED, null, null, escape.decisionNumber(), null, null, null,
                    null, "/papers/" + escape.paperId()));
        }
        return lines;
    }
}
