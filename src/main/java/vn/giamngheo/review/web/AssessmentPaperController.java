package vn.giamngheo.review.web;

import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.PdfAnswer;
import vn.giamngheo.review.AssessmentPapers;

/** Papers of an assessment as PDF. */
@Controller
@RequestMapping("/assessments/{id}")
class AssessmentPaperController {

    private final AssessmentPapers papers;

    AssessmentPaperController(AssessmentPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/surveys/{survey}/paper")
    ResponseEntity<byte[]> scoreSheet(@PathVariable UUID id, @PathVariable UUID survey) {
        return answer(papers.scoreSheet(id, survey));
    }

    @GetMapping("/meetings/{meeting}/paper")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, @PathVariable UUID meeting) {
        return answer(papers.minutes(id, meeting));
    }

    @GetMapping("/postings/{posting}/paper")
    ResponseEntity<byte[]> postedList(@PathVariable UUID id, @PathVariable UUID posting) {
        return answer(papers.postedList(id, posting));
    }

    private static ResponseEntity<byte[]> answer(PaperContent content) {
        return PdfAnswer.of(content.paper(), content.pdf());
    }
}
