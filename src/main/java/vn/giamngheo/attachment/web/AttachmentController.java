package vn.giamngheo.attachment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.giamngheo.attachment.AttachedFile;
import vn.giamngheo.attachment.Attachments;
import vn.giamngheo.attachment.UploadFile;

/** Files of a record: listed and uploaded inside the pages of their owners, downloaded only, never opened in a page. */
@Controller
@RequestMapping("/attachments")
class AttachmentController {

    /** Sent by the script that loads the list into a page. */
    private static final String SCRIPT = "X-Requested-With";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    String list(@RequestParam UUID owner, @RequestHeader(name = SCRIPT, required = false) String script, Model model) {
        model.addAttribute("attached", attachments.of(owner));
        return script == null ? "attachment/page" : "attachment/files :: files";
    }

    @PostMapping
    String upload(@RequestParam UUID owner, @RequestParam String type, @RequestParam List<MultipartFile> file,
            @RequestHeader(name = SCRIPT, required = false) String script, Model model) {
        // the widget has one field for the camera and one for stored files; the other one comes empty
        MultipartFile sent = file.stream().filter(one -> !one.isEmpty()).findFirst().orElse(file.get(0));
        attachments.upload(new UploadFile(type, owner, sent.getOriginalFilename(), bytes(sent)));
        return shown(owner, script, model);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        AttachedFile file = attachments.open(id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
            .cacheControl(CacheControl.noStore())
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8).build().toString())
            .body(file.content());
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable UUID id, @RequestHeader(name = SCRIPT, required = false) String script, Model model) {
        return shown(attachments.delete(id), script, model);
    }

    private String shown(UUID owner, String script, Model model) {
        return script == null ? "redirect:/attachments?owner=" + owner : list(owner, script, model);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
