package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageOfSocketTests {

    @Test
    void isDutchWhereNothingIsAskedFor() {
        assertThat(LanguageOfSocket.language(null, List.of())).isEqualTo(Texts.DUTCH);
        assertThat(LanguageOfSocket.language(null, List.of(Locale.FRENCH))).isEqualTo(Texts.DUTCH);
    }

    @Test
    void isTheFirstThatThereIs() {
        assertThat(LanguageOfSocket.language(null, List.of(Locale.FRENCH, Locale.UK, Texts.DUTCH)))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void isTheOneInTheAddressBeforeAnyOther() {
        assertThat(LanguageOfSocket.language("nl", List.of(Locale.ENGLISH))).isEqualTo(Texts.DUTCH);
        assertThat(LanguageOfSocket.language("xx", List.of(Locale.ENGLISH))).isEqualTo(Locale.ENGLISH);
    }
}
