package vn.giamngheo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class Sha256Tests {

    @Test
    void isTheHashOfTheStandardInLowerCaseHex() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void takesTextAsUtf8() {
        assertThat(Sha256.of("hộ nghèo")).isEqualTo(Sha256.of("hộ nghèo".getBytes(StandardCharsets.UTF_8)));
    }
}
