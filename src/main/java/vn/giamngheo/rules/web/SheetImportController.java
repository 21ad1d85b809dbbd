package vn.giamngheo.rules.web;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.sheet.ImportCheck;
import vn.giamngheo.rules.sheet.SheetVersions;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.RefusalMessages;

/**
 * Imports a sheet: a dry run first, which writes nothing, then the draft. Between the two the file stays in the browser's
 * page, so that what is saved is checked once more.
 */
@Controller
@RequestMapping("/rules/score-sheets/import")
class SheetImportController {

    private static final String VIEW = "rules/import";

    private final SheetVersions versions;
    private final CurrentActor currentActor;
    private final RefusalMessages refusals;
    private final MessageSource messages;

    SheetImportController(
            SheetVersions versions, CurrentActor currentActor, RefusalMessages refusals, MessageSource messages) {
        this.versions = versions;
        this.currentActor = currentActor;
        this.refusals = refusals;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        requireOwner();
        return page(model);
    }

    @PostMapping
    ModelAndView check(@RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        requireOwner();
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
            model.addAttribute("fileError", refusals.text("refusal.rules.file.missing"));
        } else if (file.getSize() > SheetVersions.MAX_FILE_BYTES) {
            model.addAttribute("fileError", refusals.text("refusal.rules.file.tooBig", SheetVersions.MAX_FILE_BYTES / 1024));
        } else {
            status = check(file.getBytes(), file.getOriginalFilename(), model);
        }
        return new ModelAndView(page(model), status);
    }

    @PostMapping("/drafts")
    ModelAndView save(@RequestParam String content, @RequestParam String fileName, Model model,
            RedirectAttributes redirect) {
        requireOwner();
        try {
            UUID id = versions.saveDraft(bytes(content), fileName);
            redirect.addFlashAttribute("success", "rules.import.saved");
            return new ModelAndView("redirect:/rules/score-sheets/" + id);
        } catch (InvalidInput refused) {
            model.addAttribute("fileError", refusals.text(refused));
            return new ModelAndView(page(model), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/problems")
    ResponseEntity<byte[]> problems(@RequestParam String content) {
        return ExcelAnswer.of(
                versions.problems(bytes(content)), messages.getMessage("rules.file.problemsName", null, null));
    }

    private HttpStatus check(byte[] file, String fileName, Model model) {
        try {
            ImportCheck check = versions.check(file);
            model.addAttribute("check", check);
            model.addAttribute("fileName", fileName);
            model.addAttribute("content", Base64.getEncoder().encodeToString(file));
            return check.passed() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        } catch (InvalidInput refused) {
            model.addAttribute("fileError", refusals.text(refused));
            return HttpStatus.BAD_REQUEST;
        }
    }

    private static byte[] bytes(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException damaged) {
            throw new InvalidInput("refusal.rules.file.notExcel");
        }
    }

    private static String page(Model model) {
        model.addAttribute("maxKilobytes", SheetVersions.MAX_FILE_BYTES / 1024);
        model.addAttribute("maxBytes", SheetVersions.MAX_FILE_BYTES);
        return VIEW;
    }

    private void requireOwner() {
        if (!currentActor.get().holds(Role.PROCESS_OWNER)) {
            throw new NotPermitted("refusal.rules.ownersOnly");
        }
    }
}
