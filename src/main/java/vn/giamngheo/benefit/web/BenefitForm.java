package vn.giamngheo.benefit.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.giamngheo.benefit.BenefitEffect;
import vn.giamngheo.benefit.BenefitKind;
import vn.giamngheo.benefit.ChangeBenefit;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Mark;

/** A row of the reference data as a process owner types it; the service checks it. */
class BenefitForm {

    private int version;

    private HouseholdClass formerClass;

    private HouseholdClass classAfter;

    private BenefitKind kind;

    private String name;

    private String detail;

    private Integer months;

    private boolean newlyEscaped;

    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate validFrom;

    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate validTo;

    private Mark mark;

    private String source;

    private String reason;

    static BenefitForm of(BenefitEffect effect) {
        BenefitForm form = new BenefitForm();
        form.version = effect.version();
        form.formerClass = effect.formerClass();
        form.classAfter = effect.classAfter();
        form.kind = effect.kind();
        form.name = effect.name();
        form.detail = effect.detail();
        form.months = effect.months();
        form.newlyEscaped = effect.newlyEscaped();
        form.validFrom = effect.validFrom();
        form.validTo = effect.validTo();
        form.mark = effect.mark();
        form.source = effect.source();
        return form;
    }

    ChangeBenefit toCommand() {
        return new ChangeBenefit(formerClass, classAfter, kind, name, detail, months, newlyEscaped, validFrom, validTo, mark,
                source, reason);
    }

    /** @return version that the page showed */
    public int getVersion() {
        return version;
    }

    /** @param version version that the page showed */
    public void setVersion(int version) {
        this.version = version;
    }

    /** @return as typed */
    public HouseholdClass getFormerClass() {
        return formerClass;
    }

    /** @param formerClass as typed */
    public void setFormerClass(HouseholdClass formerClass) {
        this.formerClass = formerClass;
    }

    /** @return as typed */
    public HouseholdClass getClassAfter() {
        return classAfter;
    }

    /** @param classAfter as typed */
    public void setClassAfter(HouseholdClass classAfter) {
        this.classAfter = classAfter;
    }

    /** @return as typed */
    public BenefitKind getKind() {
        return kind;
    }

    /** @param kind as typed */
    public void setKind(BenefitKind kind) {
        this.kind = kind;
    }

    /** @return as typed */
    public String getName() {
        return name;
    }

    /** @param name as typed */
    public void setName(String name) {
        this.name = name;
    }

    /** @return as typed */
    public String getDetail() {
        return detail;
    }

    /** @param detail as typed */
    public void setDetail(String detail) {
        this.detail = detail;
    }

    /** @return as typed */
    public Integer getMonths() {
        return months;
    }

    /** @param months as typed */
    public void setMonths(Integer months) {
        this.months = months;
    }

    /** @return as typed */
    public boolean isNewlyEscaped() {
        return newlyEscaped;
    }

    /** @param newlyEscaped as typed */
    public void setNewlyEscaped(boolean newlyEscaped) {
        this.newlyEscaped = newlyEscaped;
    }

    /** @return as typed */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** @param validFrom as typed */
    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** @return as typed */
    public LocalDate getValidTo() {
        return validTo;
    }

    /** @param validTo as typed */
    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    /** @return as typed */
    public Mark getMark() {
        return mark;
    }

    /** @param mark as typed */
    public void setMark(Mark mark) {
        this.mark = mark;
    }

    /** @return as typed */
    public String getSource() {
        return source;
    }

    /** @param source as typed */
    public void setSource(String source) {
        this.source = source;
    }

    /** @return as typed */
    public String getReason() {
        return reason;
    }

    /** @param reason as typed */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
