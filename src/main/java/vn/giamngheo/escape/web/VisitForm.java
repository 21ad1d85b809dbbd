package vn.giamngheo.escape.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.giamngheo.escape.FollowUpFinding;
import vn.giamngheo.escape.RecordVisit;

/** A visit as the visitor types it; the desk checks it. */
class VisitForm {

    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate visitedOn;

    private FollowUpFinding finding;

    private String found;

    private String advice;

    static VisitForm blank(LocalDate today) {
        VisitForm form = new VisitForm();
        form.visitedOn = today;
        return form;
    }

    RecordVisit toCommand() {
        return new RecordVisit(visitedOn, finding, found, advice == null || advice.isBlank() ? null : advice);
    }

    /** @return as typed */
    public LocalDate getVisitedOn() {
        return visitedOn;
    }

    /** @param visitedOn as typed */
    public void setVisitedOn(LocalDate visitedOn) {
        this.visitedOn = visitedOn;
    }

    /** @return as typed */
    public FollowUpFinding getFinding() {
        return finding;
    }

    /** @param finding as typed */
    public void setFinding(FollowUpFinding finding) {
        this.finding = finding;
    }

    /** @return as typed */
    public String getFound() {
        return found;
    }

    /** @param found as typed */
    public void setFound(String found) {
        this.found = found;
    }

    /** @return as typed */
    public String getAdvice() {
        return advice;
    }

    /** @param advice as typed */
    public void setAdvice(String advice) {
        this.advice = advice;
    }
}
