package vn.giamngheo.loan.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.loan.LoanFile;
import vn.giamngheo.loan.LoanFiles;
import vn.giamngheo.loan.LoanPapers;
import vn.giamngheo.tasklist.headline.CasePanel;

/** What stands beside the form of every step of the process: the whole file. */
@Component
class LoanPanel implements CasePanel {

    private final LoanFiles files;
    private final LoanPapers papers;

    LoanPanel(LoanFiles files, LoanPapers papers) {
        this.files = files;
        this.papers = papers;
    }

    @Override
    public boolean supports(String processKey) {
        return LoanGuidanceProcess.KEY.equals(processKey);
    }

    @Override
    public String view() {
        return "loan/panel :: panel";
    }

    @Override
    public Map<String, Object> model(String processKey, String elementId, String businessKey) {
        LoanFile file = files.file(UUID.fromString(businessKey));
        return Map.of("loanFile", file, "loanPapers", papers.ready(file.loan()));
    }
}
