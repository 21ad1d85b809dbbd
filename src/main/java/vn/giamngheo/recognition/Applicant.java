package vn.giamngheo.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who applies for the household. */
@Embeddable
class Applicant {

    @Column(name = "applicant_name")
    private String fullName;
    private String citizenId;
    private String authorisation;

    /** For the persistence provider. */
    protected Applicant() {}

    Applicant(String fullName, String citizenId, String authorisation) {
        this.fullName = fullName;
        this.citizenId = citizenId;
        this.authorisation = authorisation;
    }

    String fullName() {
        return fullName;
    }

    String citizenId() {
        return citizenId;
    }

    String authorisation() {
        return authorisation;
    }
}
