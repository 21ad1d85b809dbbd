package vn.giamngheo.loan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.loan.LoanSheets;
import vn.giamngheo.loan.ResultFiles;
import vn.giamngheo.loan.ResultRow;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.RefusalMessages;

/** The bank hands its results in as an Excel file and settles the rows that may mean several cases. */
@Controller
@RequestMapping("/loans/results")
class ResultFileController {

    private final ResultFiles files;
    private final LoanSheets sheets;
    private final RefusalMessages messages;

    ResultFileController(ResultFiles files, LoanSheets sheets, RefusalMessages messages) {
        this.files = files;
        this.sheets = sheets;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("files", files.files());
        return "loan/results";
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file, Model model, RedirectAttributes redirect,
            HttpServletResponse response) throws IOException {
        try {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            UUID id = files.upload(name.length() > 200 ? name.substring(0, 200) : name, file.getBytes());
            redirect.addFlashAttribute("success", "loan.file.read");
            return "redirect:/loans/results/" + id;
        }
        catch (InvalidInput refused) {
            response.setStatus(refused.status());
            model.addAttribute("fileError", messages.text(refused));
            return list(model);
        }
    }

    @GetMapping("/empty.xlsx")
    ResponseEntity<byte[]> empty() {
        return CoverageController.excel(sheets.emptyResults(), "ket-qua-cho-vay.xlsx");
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        List<ResultRow> rows = files.rows(id);
        model.addAttribute("fileId", id);
        model.addAttribute("toSettle", of(rows, ResultRow.State.TO_SETTLE));
        model.addAttribute("faulty", of(rows, ResultRow.State.FAULTY));
        model.addAttribute("others", rows.stream().filter(row -> row.state() != ResultRow.State.TO_SETTLE
                && row.state() != ResultRow.State.FAULTY).toList());
        return "loan/result-file";
    }

    private static List<ResultRow> of(List<ResultRow> rows, ResultRow.State state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    @GetMapping("/{id}/faulty.xlsx")
    ResponseEntity<byte[]> faulty(@PathVariable UUID id) {
        return CoverageController.excel(sheets.faultyRows(id), "dong-loi.xlsx");
    }

    @PostMapping("/{id}/rows/{row}")
    String settle(@PathVariable UUID id, @PathVariable UUID row, @RequestParam(required = false) UUID caseId,
            RedirectAttributes redirect) {
        files.settle(row, caseId);
        redirect.addFlashAttribute("success", "loan.file.settled");
        return "redirect:/loans/results/" + id;
    }
}
