package vn.giamngheo.territory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnitKeyTests {

    @Test
    void tellsCodeAndYear() {
        assertThat(new UnitKey("24169.2016").code()).isEqualTo("24169");
        assertThat(new UnitKey("24169.2016").yearFrom()).isEqualTo(2016);
        assertThat(new UnitKey("24133.TC1.2024").code()).isEqualTo("24133.TC1");
        assertThat(new UnitKey("24133.2025b").yearFrom()).isEqualTo(2025);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "24169", "24169.", "24169.16", "x.2016", "24169.2016B", "24169.2016 ", "24169:2016", "../24169.2016"})
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> new UnitKey(text)).isInstanceOf(InvalidInput.class);
    }
}
