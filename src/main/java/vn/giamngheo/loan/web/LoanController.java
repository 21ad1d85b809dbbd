package vn.giamngheo.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.loan.CoverageSet;
import vn.giamngheo.loan.LoanAlerts;
import vn.giamngheo.loan.LoanFile;
import vn.giamngheo.loan.LoanFiles;
import vn.giamngheo.loan.LoanPaper;
import vn.giamngheo.loan.LoanPapers;
import vn.giamngheo.loan.LoanQuery;
import vn.giamngheo.loan.LoanRow;
import vn.giamngheo.loan.LoanSearch;
import vn.giamngheo.loan.LoanState;
import vn.giamngheo.loan.NeedRegister;
import vn.giamngheo.loan.Organisation;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.RefusalMessages;
import vn.giamngheo.territory.UnitKey;

/** The register of loan needs, and the page of one case. */
@Controller
@RequestMapping("/loans")
class LoanController {

    private static final int PAGE_SIZE = 25;
    private static final List<LoanProgramme> PROGRAMMES =
            List.of(LoanProgramme.POOR, LoanProgramme.NEAR_POOR, LoanProgramme.NEWLY_ESCAPED);

    private final LoanSearch search;
    private final LoanFiles files;
    private final LoanPapers papers;
    private final LoanAlerts alerts;
    private final NeedRegister register;
    private final CurrentActor currentActor;
    private final RefusalMessages messages;
    private final Clock clock;

    LoanController(LoanSearch search, LoanFiles files, LoanPapers papers, LoanAlerts alerts, NeedRegister register,
            CurrentActor currentActor, RefusalMessages messages, Clock clock) {
        this.search = search;
        this.files = files;
        this.papers = papers;
        this.alerts = alerts;
        this.register = register;
        this.currentActor = currentActor;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) LoanState state, @RequestParam(required = false) LoanProgramme programme,
            @RequestParam(required = false) Organisation organisation, @RequestParam(required = false) Integer year,
            @RequestParam(required = false) LoanQuery.Show show, @RequestParam(required = false) CoverageSet set,
            @RequestParam(defaultValue = "1") int page, Model model) {
        LoanQuery query = new LoanQuery(q, unit.isEmpty() ? null : new UnitKey(unit), state, programme, organisation,
                year, show, set);
        Page<LoanRow> found = search.page(query, PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE));
        model.addAttribute("query", query);
        model.addAttribute("q", q);
        model.addAttribute("unit", unit);
        model.addAttribute("units", search.unitsToChoose());
        model.addAttribute("states", LoanState.values());
        model.addAttribute("programmes", PROGRAMMES);
        model.addAttribute("organisations", Organisation.values());
        model.addAttribute("shows", LoanQuery.Show.values());
        model.addAttribute("years", search.years());
        model.addAttribute("counts", search.states(query));
        model.addAttribute("rows", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber() + 1);
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("pageUrl", address(query).encode().buildAndExpand(q).toUriString() + "&page=");
        model.addAttribute("alerts", alerts.unseen());
        model.addAttribute("communes", communes());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("isBank", currentActor.get().holds(Role.BANK));
        model.addAttribute("anyListed", found.getContent().stream().anyMatch(row -> row.state() == LoanState.LISTED));
        return "loan/list";
    }

    private static UriComponentsBuilder address(LoanQuery query) {
        return UriComponentsBuilder.fromPath("/loans").queryParam("q", "{q}")
            .queryParam("unit", query.unit() == null ? "" : query.unit().value())
            .queryParam("state", text(query.state())).queryParam("programme", text(query.programme()))
            .queryParam("organisation", text(query.organisation())).queryParam("year", text(query.year()))
            .queryParam("show", text(query.show())).queryParam("set", text(query.set()));
    }

    private static Object text(Object value) {
        return value == null ? "" : value;
    }

    /** Communes whose officer acts. */
    private List<String> communes() {
        return currentActor.get().posts().stream().filter(post -> post.role() == Role.COMMUNE_OFFICER)
            .map(PostGroup::unit).map(UnitKey::value).distinct().toList();
    }

    @PostMapping("/refresh")
    String refresh(@RequestParam UnitKey commune, @RequestParam @DateTimeFormat(pattern = "dd/MM/yyyy") LocalDate day,
            RedirectAttributes redirect) {
        NeedRegister.Refreshed refreshed = register.refresh(commune, day);
        redirect.addFlashAttribute("success", messages.text("loan.list.refresh.done", refreshed.added(),
                refreshed.carried(), refreshed.dropped()));
        return "redirect:/loans?year=" + day.getYear();
    }

    @PostMapping("/open")
    String open(@RequestParam(name = "id", required = false) List<UUID> ids, RedirectAttributes redirect) {
        if (ids == null || ids.isEmpty()) {
            throw new InvalidInput("refusal.loan.nothingChosen");
        }
        register.open(ids);
        redirect.addFlashAttribute("success", "loan.list.opened");
        return ids.size() == 1 ? "redirect:/loans/" + ids.get(0) : "redirect:/loans?state=ASKED";
    }

    @PostMapping("/enter")
    String enter(@RequestParam String householdCode, RedirectAttributes redirect) {
        UUID id = register.enterAgain(householdCode);
        redirect.addFlashAttribute("success", "loan.list.entered");
        return "redirect:/loans/" + id;
    }

    @PostMapping("/alerts/{id}/seen")
    String seen(@PathVariable UUID id, RedirectAttributes redirect) {
        alerts.seen(id);
        redirect.addFlashAttribute("success", "loan.alert.noted");
        return "redirect:/loans";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        LoanFile file = files.open(id);
        model.addAttribute("loanFile", file);
        model.addAttribute("loanPapers", papers.ready(file.loan()));
        model.addAttribute("mayOpen", file.loan().state() == LoanState.LISTED
                && communes().contains(file.loan().communeKey().value()));
        return "loan/case";
    }

    @GetMapping("/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable LoanPaper paper) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline().filename(paper.name().toLowerCase() + ".pdf").build().toString())
            .body(papers.print(id, paper));
    }
}
