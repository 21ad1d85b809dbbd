package vn.giamngheo.recognition.web;

import vn.giamngheo.recognition.AmendmentKind;
import vn.giamngheo.recognition.DraftAmendment;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.text.VietnameseText;

/** A correction or withdrawal as the officer types it; the desk checks it. */
class AmendmentForm {

    private AmendmentKind kind = AmendmentKind.CORRECTION;
    private HouseholdClass correctedClass;
    private String correctedText;
    private String reason;
    private String evidence;

    DraftAmendment toCommand() {
        return new DraftAmendment(kind, correctedClass, tidy(correctedText), tidy(reason), tidy(evidence));
    }

    private static String tidy(String text) {
        String tidy = VietnameseText.tidy(text);
        return tidy == null || tidy.isEmpty() ? null : tidy;
    }

    /** @return as chosen */
    public AmendmentKind getKind() {
        return kind;
    }

    /** @param kind as chosen */
    public void setKind(AmendmentKind kind) {
        this.kind = kind;
    }

    /** @return as chosen */
    public HouseholdClass getCorrectedClass() {
        return correctedClass;
    }

    /** @param correctedClass as chosen */
    public void setCorrectedClass(HouseholdClass correctedClass) {
        this.correctedClass = correctedClass;
    }

    /** @return as typed */
    public String getCorrectedText() {
        return correctedText;
    }

    /** @param correctedText as typed */
    public void setCorrectedText(String correctedText) {
        this.correctedText = correctedText;
    }

    /** @return as typed */
    public String getReason() {
        return reason;
    }

    /** @param reason as typed */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** @return as typed */
    public String getEvidence() {
        return evidence;
    }

    /** @param evidence as typed */
    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
