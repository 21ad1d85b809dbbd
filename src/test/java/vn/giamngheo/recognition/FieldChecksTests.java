package vn.giamngheo.recognition;

import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FieldChecksTests {

    private final FieldChecks checks = new FieldChecks(AnApplication.TODAY);

    @Test
    void tellsEveryWrongFieldAtOnce() {
        checks.present("applicantName", " ").pastDay("submittedOn", AnApplication.TODAY.plusDays(1))
            .reason("reason", "ngắn");

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, checks::check);

        assertThat(refused.fieldErrors()).extracting(InvalidInput.FieldError::field)
            .containsExactly("applicantName", "submittedOn", "reason");
    }

    @Test
    void takesAReasonOfTenCharacters() {
        assertThatCode(checks.reason("reason", "mười ký tự")::check).doesNotThrowAnyException();
    }

    @Test
    void takesToday() {
        assertThatCode(checks.pastDay("signedOn", AnApplication.TODAY)::check).doesNotThrowAnyException();
    }
}
