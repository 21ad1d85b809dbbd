package vn.giamngheo.papers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckCodesTests {

    private final CheckCodes codes = new CheckCodes();

    @Test
    void hasNoCharactersThatAreMistakenForOneAnother() {
        for (int i = 0; i < 200; i++) {
            assertThat(codes.next()).matches("[2-9A-HJKMNP-TV-Z]{12}");
        }
    }

    @Test
    void findsACodeHoweverItWasTyped() {
        assertThat(CheckCodes.normalise(" abcd-2345 wxyz")).isEqualTo("ABCD2345WXYZ");
    }
}
