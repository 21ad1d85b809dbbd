package vn.giamngheo.papers.web;

/** A paper's text as a process owner types it. */
class TemplateForm {

    private String html;
    private String note;
    private String reason;

    /** @return the text */
    public String getHtml() {
        return html;
    }

    /** @param html the text */
    public void setHtml(String html) {
        this.html = html;
    }

    /** @return what is changed and why */
    public String getNote() {
        return note;
    }

    /** @param note what is changed and why */
    public void setNote(String note) {
        this.note = note;
    }

    /** @return why it is sent back */
    public String getReason() {
        return reason;
    }

    /** @param reason why it is sent back */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
