package vn.giamngheo.campaign.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.campaign.CampaignSheets;
import vn.giamngheo.campaign.SheetsTaken;
import vn.giamngheo.review.FileOutcome;
import vn.giamngheo.review.SheetExports;
import vn.giamngheo.review.SheetFileView;
import vn.giamngheo.review.SheetImports;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.RefusalMessages;
import vn.giamngheo.territory.UnitKey;

/** Sheets of a list as Excel files: taken out, checked, brought back. */
@Controller
@RequestMapping("/campaigns")
class SheetFileController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FILE_PAGE = "redirect:/campaigns/sheet-files/";
    private static final int SHOWN = 100;
    private static final int MEGABYTE = 1024 * 1024;

    private final CampaignSheets sheets;
    private final SheetExports exports;
    private final SheetImports imports;
    private final RefusalMessages refusals;

    SheetFileController(CampaignSheets sheets, SheetExports exports, SheetImports imports, RefusalMessages refusals) {
        this.sheets = sheets;
        this.exports = exports;
        this.imports = imports;
        this.refusals = refusals;
    }

    @GetMapping("/{id}/communes/{unit}/sheets")
    String show(@PathVariable UUID id, @PathVariable String unit, Model model) {
        model.addAttribute("sheetsPage", sheets.page(id, UnitKey.of(unit)));
        model.addAttribute("maxBytes", SheetImports.MAX_BYTES);
        model.addAttribute("maxMegabytes", SheetImports.MAX_BYTES / MEGABYTE);
        return "campaign/sheets";
    }

    @GetMapping({ "/{id}/communes/{unit}/sheets.xlsx", "/{id}/hamlets/{unit}/sheets.xlsx" })
    void take(@PathVariable UUID id, @PathVariable String unit, HttpServletResponse response) throws IOException {
        SheetsTaken taken = sheets.take(id, UnitKey.of(unit));
        asFile(response, taken.fileName());
        exports.write(taken.caseId(), taken.assessments(), taken.surveyor(), response.getOutputStream());
    }

    @PostMapping("/{id}/communes/{unit}/sheets")
    ModelAndView check(@PathVariable UUID id, @PathVariable String unit,
            @RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        try {
            if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
                throw new InvalidInput("refusal.review.file.missing");
            }
            if (file.getSize() > SheetImports.MAX_BYTES) {
                throw new InvalidInput("refusal.review.file.tooBig", SheetImports.MAX_BYTES / 1024);
            }
            return new ModelAndView(FILE_PAGE
                    + sheets.check(id, UnitKey.of(unit), file.getOriginalFilename(), file.getBytes()));
        }
        catch (InvalidInput refused) {
            model.addAttribute("fileError", refusals.text(refused));
            return new ModelAndView(show(id, unit, model), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/sheet-files/{file}")
    String file(@PathVariable UUID file, Model model) {
        SheetFileView view = imports.get(file);
        model.addAttribute("file", view);
        model.addAttribute("back", sheets.pageOf(view));
        model.addAttribute("conflicts", imports.refused(file, FileOutcome.CONFLICT, SHOWN));
        model.addAttribute("faulty", imports.refused(file, FileOutcome.FAULTY, SHOWN));
        return "campaign/sheet-file";
    }

    @GetMapping("/sheet-files/{file}/progress")
    String progress(@PathVariable UUID file, Model model, HttpServletResponse response) {
        SheetFileView view = imports.get(file);
        if (!view.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("file", view);
        return "campaign/sheet-progress :: progress";
    }

    @GetMapping("/sheet-files/{file}/refused.xlsx")
    void refused(@PathVariable UUID file, HttpServletResponse response) throws IOException {
        imports.get(file);
        asFile(response, "phieu-chua-nhap.xlsx");
        imports.writeRefused(file, response.getOutputStream());
    }

    @PostMapping("/sheet-files/{file}/confirmation")
    String confirm(@PathVariable UUID file) {
        imports.confirm(file);
        return FILE_PAGE + file;
    }

    @PostMapping("/sheet-files/{file}/discarding")
    String discard(@PathVariable UUID file, RedirectAttributes redirect) {
        SheetFileView view = imports.get(file);
        imports.discard(file);
        redirect.addFlashAttribute("success", "campaign.sheets.discarded");
        return "redirect:" + sheets.pageOf(view);
    }

    private static void asFile(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
