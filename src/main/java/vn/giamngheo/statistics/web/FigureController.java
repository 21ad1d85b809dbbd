package vn.giamngheo.statistics.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.statistics.FigureHouseholds;
import vn.giamngheo.statistics.FigureKind;
import vn.giamngheo.statistics.FigureMeasure;
import vn.giamngheo.statistics.FigurePeriod;
import vn.giamngheo.statistics.FigureRequest;
import vn.giamngheo.statistics.FigureSection;
import vn.giamngheo.statistics.FigureSheets;
import vn.giamngheo.statistics.FigureTable;
import vn.giamngheo.statistics.FigureTables;
import vn.giamngheo.statistics.FrozenFigures;
import vn.giamngheo.territory.UnitKey;

/** The official tables on screen and in Excel; every figure opens its households. */
@Controller
@RequestMapping("/figures")
class FigureController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FigureTables tables;
    private final FigureSheets sheets;
    private final FrozenFigures frozen;
    private final Formats formats = new Formats();

    FigureController(FigureTables tables, FigureSheets sheets, FrozenFigures frozen) {
        this.tables = tables;
        this.sheets = sheets;
        this.frozen = frozen;
    }

    @GetMapping({"", "/movement", "/deprivations", "/causes"})
    String show(Asked asked, jakarta.servlet.http.HttpServletRequest request, Model model) {
        FigureKind kind = kind(request.getRequestURI());
        FigureTable table = tables.table(kind, asked.request(tables, formats));
        model.addAttribute("table", table);
        model.addAttribute("kinds", FigureKind.values());
        FigureCells cells = new FigureCells(table, asked.query(table.request()));
        model.addAttribute("measures", cells.measures());
        model.addAttribute("rates", kind == FigureKind.MOVEMENT ? cells.rates() : List.of());
        Map<FigureSection, List<FigureCells.Line>> lines = new LinkedHashMap<>();
        kind.sections().forEach(section -> lines.put(section, cells.of(section)));
        model.addAttribute("lines", lines);
        model.addAttribute("units", tables.choices());
        model.addAttribute("years", FigurePeriod.years(tables.today()));
        model.addAttribute("asked", asked);
        model.addAttribute("path", path(kind));
        model.addAttribute("query", asked.query(table.request()));
        model.addAttribute("charts", FigureCharts.of(table));
        return "statistics/figures";
    }

    @GetMapping({"/movement.xlsx", "/deprivations.xlsx", "/causes.xlsx"})
    void sheet(Asked asked, jakarta.servlet.http.HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FigureKind kind = kind(request.getRequestURI());
        FigureTable table = tables.table(kind, asked.request(tables, formats));
        tables.exported(table);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(path(kind) + "-"
                + table.request().unit().value() + "-" + table.request().period().lastDay() + ".xlsx").build().toString());
        sheets.write(table, response.getOutputStream());
    }

    @GetMapping("/households")
    String households(Asked asked, @RequestParam FigureSection section, @RequestParam String cell,
            @RequestParam(defaultValue = "HOUSEHOLDS") FigureMeasure measure,
            @RequestParam(defaultValue = "") String row, @RequestParam(defaultValue = "1") int page, Model model) {
        FigureRequest request = asked.request(tables, formats);
        FigureHouseholds found = tables.households(request, row.isBlank() ? null : UnitKey.of(row), section, cell,
                measure, page);
        String query = asked.query(request);
        model.addAttribute("found", found);
        model.addAttribute("section", section);
        model.addAttribute("measure", measure);
        model.addAttribute("period", request.period());
        model.addAttribute("back", "/figures/" + path(section.kind()) + "?" + query);
        model.addAttribute("pageUrl", "/figures/households?" + query + "&section=" + section + "&cell=" + found.column().cell()
                + "&measure=" + measure + "&row=" + row + "&page=");
        return "statistics/households";
    }

    @GetMapping("/frozen/{communeReviewId}")
    String frozen(@PathVariable UUID communeReviewId, @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to, @RequestParam(defaultValue = "false") boolean now, Model model) {
        model.addAttribute("frozen", frozen.open(communeReviewId, from, to, now));
        return "statistics/frozen";
    }

    private static String path(FigureKind kind) {
        return switch (kind) {
            case MOVEMENT -> "movement";
            case DEPRIVATION -> "deprivations";
            case CAUSE -> "causes";
        };
    }

    private static FigureKind kind(String address) {
        for (FigureKind kind : FigureKind.values()) {
            if (address.replace(".xlsx", "").endsWith("/" + path(kind))) {
                return kind;
            }
        }
        return FigureKind.MOVEMENT;
    }

    /**
     * What the filter above the tables says.
     *
     * @param year year of an annual review
     * @param from day of the opening list, dd/MM/yyyy; then year is not used
     * @param to day of the closing list, dd/MM/yyyy
     * @param unit unit, the own one when empty
     * @param former whether the units of the first day divide the table
     * @param hamlets whether communes are divided into hamlets
     * @param now whether frozen figures are left aside
     */
    record Asked(Integer year, String from, String to, String unit, Boolean former, Boolean hamlets, Boolean now) {

        FigureRequest request(FigureTables tables, Formats formats) {
            UnitKey chosen = unit == null || unit.isBlank() ? tables.ownUnit() : UnitKey.of(unit.strip());
            return new FigureRequest(period(tables.today(), formats), chosen, Boolean.TRUE.equals(former),
                    Boolean.TRUE.equals(hamlets), Boolean.TRUE.equals(now));
        }

        private FigurePeriod period(LocalDate today, Formats formats) {
            if (isBlank(from) && isBlank(to)) {
                return FigurePeriod.ofYear(year == null ? today.getYear() : year, today);
            }
            List<FieldError> errors = new ArrayList<>();
            LocalDate first = day("from", from, formats, errors);
            LocalDate last = day("to", to, formats, errors);
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return FigurePeriod.between(first, last, today);
        }

        private static LocalDate day(String field, String text, Formats formats, List<FieldError> errors) {
            if (isBlank(text)) {
                return null;
            }
            return formats.parseDate(text).orElseGet(() -> {
                errors.add(new FieldError(field, "refusal.statistics.notADay"));
                return null;
            });
        }

        String query(FigureRequest request) {
            UriComponentsBuilder query = UriComponentsBuilder.newInstance().queryParam("unit", request.unit().value());
            if (isBlank(from)) {
                query.queryParam("year", request.period().year());
            }
            else {
                query.queryParam("from", from.strip()).queryParam("to", to.strip());
            }
            return query.queryParam("former", request.formerUnits()).queryParam("hamlets", request.hamlets())
                .queryParam("now", request.now()).build().encode().getQuery();
        }

        private static boolean isBlank(String text) {
            return text == null || text.isBlank();
        }
    }
}
