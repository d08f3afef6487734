package nl.kleurplaat.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.kleurplaat.api.Problem;
import org.junit.jupiter.api.Test;

class SearchTextTests {

    @Test
    void wordsThatSayNothingAreLeftOutUnlessThereAreNoOthers() {
        assertThat(SearchText.of("De Gemeente van het Lage Land").words()).containsExactly("gemeente", "lage", "land");
        assertThat(SearchText.of("van de").words()).containsExactly("van", "de");
        assertThat(SearchText.of(" -!* ").words()).isEmpty();
    }

    @Test
    void nothingOfTheTextIsAnOperator() {
        SearchText text = SearchText.of("name:Coöp* AND (zorg~ OR \"wonen\"^9) && [a TO z] /x/ \\");

        assertThat(text.words()).containsExactly("name", "coop", "zorg", "wonen", "9", "a", "z", "x");
        assertThat(String.valueOf(text.whole().get(1).get("text")).replace(" AND ", ""))
                .matches("(\"[a-z0-9]+\")+");
    }

    @Test
    void aNameThatIsTheTextComesBeforeOneThatBeginsSoAndOneThatHasIt() {
        SearchText text = SearchText.of("de brug");

        assertThat(text.rank("De Brug")).isZero();
        assertThat(text.rank("De Brug (voorbeeld)")).isEqualTo(1);
        assertThat(text.rank("Jeugdzorg de Brug, locatie Noord")).isEqualTo(2);
        assertThat(text.rank("De Bruggen")).isEqualTo(SearchText.OTHERWISE);
    }

    @Test
    void aLongTextIsRefusedAndManyWordsAreNotAllLookedFor() {
        assertThatThrownBy(() -> SearchText.of("a".repeat(201)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("api.search-long");
        assertThat(SearchText.of("w ".repeat(100)).words()).containsExactly("w");
        assertThat(SearchText.of("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13").words())
                .hasSize(12);
    }
}
