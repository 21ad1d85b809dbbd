package vn.giamngheo.papers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an issued paper says, kept with the step that issued it until the PDF is drawn from it. Never changes. */
@Entity
@Table(name = "paper_text")
class PaperText {

    @Id
    private UUID paperId;
    private String body;

    /** For the persistence provider. */
    protected PaperText() {}

    /**
     * @param paperId paper
     * @param body its filled-in text
     */
    PaperText(UUID paperId, String body) {
        this.paperId = paperId;
        this.body = body;
    }
}
