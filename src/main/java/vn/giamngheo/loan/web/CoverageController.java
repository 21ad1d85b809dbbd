package vn.giamngheo.loan.web;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.loan.CoverageSet;
import vn.giamngheo.loan.LoanCoverage;
import vn.giamngheo.loan.LoanSearch;
import vn.giamngheo.loan.LoanSheets;

/** How many households with need and eligibility are guided; every number opens the names behind it. */
@Controller
class CoverageController {

    private final LoanCoverage coverage;
    private final LoanSearch search;
    private final LoanSheets sheets;

    CoverageController(LoanCoverage coverage, LoanSearch search, LoanSheets sheets) {
        this.coverage = coverage;
        this.search = search;
        this.sheets = sheets;
    }

    @GetMapping("/loans/coverage")
    String show(@RequestParam(defaultValue = "HAMLET") LoanCoverage.By by, @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "TARGET") CoverageSet set, Model model) {
        int chosen = chosen(year);
        List<Integer> years = search.years();
        model.addAttribute("by", by);
        model.addAttribute("groupings", LoanCoverage.By.values());
        model.addAttribute("year", chosen);
        model.addAttribute("years", years.isEmpty() ? List.of(chosen) : years);
        model.addAttribute("set", set);
        model.addAttribute("sets", CoverageSet.values());
        model.addAttribute("lines", coverage.lines(by, chosen, set));
        model.addAttribute("whole", coverage.lines(LoanCoverage.By.ALL, chosen, set).stream().findFirst().orElse(null));
        return "loan/coverage";
    }

    @GetMapping("/loans/coverage.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(defaultValue = "HAMLET") LoanCoverage.By by,
            @RequestParam(required = false) Integer year, @RequestParam(defaultValue = "TARGET") CoverageSet set) {
        int chosen = chosen(year);
        return excel(sheets.coverage(by, chosen, set), "vay-von-" + chosen + ".xlsx");
    }

    private int chosen(Integer year) {
        int now = sheets.today().getYear();
        return year != null ? year : search.years().stream().filter(each -> each <= now).findFirst().orElse(now);
    }

    static ResponseEntity<byte[]> excel(byte[] content, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(LoanSheets.MEDIA_TYPE))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .body(content);
    }
}
