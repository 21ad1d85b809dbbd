package vn.giamngheo.identity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxesTests {

    @ParameterizedTest
    @ValueSource(strings = { "a@b", "an.nguyen+ubnd@eakao.bmt.gov.vn", "officer.ea-kao@localhost" })
    void addressesThatCanBeWrittenTo(String address) {
        assertThat(Mailboxes.isEmail(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "@b", "a@", "a b@c", "a@b c", "a@b\nBcc: c@d", "a@b,c@d", "<a@b>", "ă@b", "a@b..c" })
    void whatIsNoAddress(String text) {
        assertThat(Mailboxes.isEmail(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = { 254, 255 })
    void longestAddress(int length) {
        assertThat(Mailboxes.isEmail("a@" + "b".repeat(length - 2))).isEqualTo(length == 254);
    }
}
