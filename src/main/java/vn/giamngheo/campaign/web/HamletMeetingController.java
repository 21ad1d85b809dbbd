package vn.giamngheo.campaign.web;

import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.giamngheo.campaign.HamletMeetings;
import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.PdfAnswer;

/** Minutes of a hamlet's meeting as PDF, for signature. */
@Controller
class HamletMeetingController {

    private final HamletMeetings meetings;

    HamletMeetingController(HamletMeetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping(path = "/campaigns/meetings/{meeting}/minutes.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> minutes(@PathVariable UUID meeting) {
        PaperContent content = meetings.minutes(meeting);
        return PdfAnswer.of(content.paper(), content.pdf());
    }
}
