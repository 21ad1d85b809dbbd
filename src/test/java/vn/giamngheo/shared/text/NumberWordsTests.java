package vn.giamngheo.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class NumberWordsTests {

    private final NumberWords words = new NumberWords(messages());

    @ParameterizedTest
    @CsvSource({
        "0, không", "1, một", "4, bốn", "5, năm", "10, mười", "11, mười một", "14, mười bốn", "15, mười lăm",
        "20, hai mươi", "21, hai mươi mốt", "24, hai mươi tư", "25, hai mươi lăm", "44, bốn mươi tư",
        "55, năm mươi lăm", "91, chín mươi mốt", "100, một trăm", "101, một trăm linh một", "104, một trăm linh bốn",
        "105, một trăm linh năm", "110, một trăm mười", "115, một trăm mười lăm", "121, một trăm hai mươi mốt",
        "1000, một nghìn", "1001, một nghìn không trăm linh một", "1015, một nghìn không trăm mười lăm",
        "2024, hai nghìn không trăm hai mươi tư", "10000, mười nghìn", "21000, hai mươi mốt nghìn",
        "100000, một trăm nghìn", "1000000, một triệu", "1000005, một triệu không trăm linh năm",
        "1005000, một triệu không trăm linh năm nghìn", "7500000, bảy triệu năm trăm nghìn",
        "50000000, năm mươi triệu", "45250000, bốn mươi lăm triệu hai trăm năm mươi nghìn",
        "100000000, một trăm triệu", "1000000000, một tỷ", "1000000001, một tỷ không trăm linh một",
        "1001000000, một tỷ không trăm linh một triệu", "21000000000, hai mươi mốt tỷ",
        "1000000000000, một nghìn tỷ"
    })
    void saysANumber(long number, String expected) {
        assertThat(words.of(number)).isEqualTo(expected);
    }

    @Test
    void beginsAnAmountWithACapitalLetter() {
        assertThat(words.dong(30_000_000)).isEqualTo("Ba mươi triệu đồng");
        assertThat(words.dong(0)).isEqualTo("Không đồng");
    }

    @Test
    void knowsNoNegativeNumbers() {
        assertThatThrownBy(() -> words.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
