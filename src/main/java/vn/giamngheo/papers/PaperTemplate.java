package vn.giamngheo.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotPermitted;

/** One version of a paper's text. Written by one process owner, published by another; never changed afterwards. */
@Entity
@Table(name = "paper_template")
class PaperTemplate {

    @Id
    private UUID id;
    @Version
    @Column(name = "lock")
    private long lock;
    @Enumerated(EnumType.STRING)
    private PaperKind kind;
    @Enumerated(EnumType.STRING)
    private RegimeId regimeId;
    private int number;
    private String html;
    private String note;
    @Enumerated(EnumType.STRING)
    private TemplateState state;
    private String writtenBy;
    private Instant writtenAt;
    private String proposedBy;
    private Instant proposedAt;
    private String publishedBy;
    private Instant publishedAt;
    private String returnReason;

    /** For the persistence provider. */
    protected PaperTemplate() {}

    PaperTemplate(PaperKind kind, RegimeId regimeId, int number, String html, String note, String writtenBy,
            Instant writtenAt) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.regimeId = regimeId;
        this.number = number;
        this.state = TemplateState.DRAFT;
        write(html, note, writtenBy, writtenAt);
    }

    /** The text as this application ships it: version 1, in force from the first start. */
    static PaperTemplate shipped(PaperKind kind, RegimeId regimeId, String html, String note, String by, Instant at) {
        PaperTemplate template = new PaperTemplate(kind, regimeId, 1, html, note, by, at);
        template.state = TemplateState.PUBLISHED;
        template.publishedBy = by;
        template.publishedAt = at;
        return template;
    }

    final void write(String newHtml, String newNote, String by, Instant at) {
        require(TemplateState.DRAFT);
        this.html = newHtml;
        this.note = newNote;
        this.writtenBy = by;
        this.writtenAt = at;
    }

    void propose(String by, Instant at) {
        require(TemplateState.DRAFT);
        this.state = TemplateState.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
        this.returnReason = null;
    }

    void sendBack(String reason) {
        require(TemplateState.PROPOSED);
        this.state = TemplateState.DRAFT;
        this.proposedBy = null;
        this.proposedAt = null;
        this.returnReason = reason;
    }

    /** Refuses the one who wrote or proposed it. */
    void checkPublisher(String by) {
        require(TemplateState.PROPOSED);
        if (by.equals(proposedBy) || by.equals(writtenBy)) {
            throw new NotPermitted("refusal.papers.ownTemplate");
        }
    }

    void publish(String by, Instant at) {
        checkPublisher(by);
        this.state = TemplateState.PUBLISHED;
        this.publishedBy = by;
        this.publishedAt = at;
    }

    void replaced() {
        require(TemplateState.PUBLISHED);
        this.state = TemplateState.REPLACED;
    }

    private void require(TemplateState needed) {
        if (state != needed) {
            throw new Conflict("refusal.papers.templateState", number, state);
        }
    }

    UUID id() {
        return id;
    }

    PaperKind kind() {
        return kind;
    }

    RegimeId regimeId() {
        return regimeId;
    }

    int number() {
        return number;
    }

    String html() {
        return html;
    }

    TemplateState state() {
        return state;
    }

    TemplateView view() {
        return new TemplateView(id, kind, regimeId, number, html, note, state, writtenBy, writtenAt, proposedBy,
                proposedAt, publishedBy, publishedAt, returnReason);
    }
}
