package nl.kleurplaat.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.intake.rows.EditDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTests {

    private static double score(String a, String b) {
        return Similarity.score(Similarity.words(a), Similarity.words(b), false, word -> 1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Gemeente Oeverdam, Oeverdam",
                "St. De Brug, Stichting de Brug",
                "Zwaluwnest B.V., Zwaluwnest",
                "Coöperatie Waterlelie U.A., Waterlelie",
                "Vereniging Kompasroos (voorbeeld), Kompasroos",
                "Zorggroep Één, zorggroep een",
                "Merenland-Noord, Merenland Noord",
                "Merenland Noord, Merenlandnoord",
                "Jeugdhulp Kompasroos, Jeugdhulp Kompasrooos",
                "Stichting Zorg \u0132sselland, Stichting Zorg IJsselland",
                "Zorggroep \u0132sselland, Zorggroep Ysselland",
                "Gemeente Oeverzande, Gemeente Oeverzand",
                "Gemeente Oeverzande, Gemeente Oeverznade",
                "Gemeente Oeverzande, Gemeente Oeverzanda",
                "Stichting Sint Jozefhof, St. Jozefhof",
                "Sint-Jozefhof, St. Jozefhof",
                "Gemeente Den Haag, \"'s-Gravenhage\"",
                "\"Gemeente ‘s-Hertogenbosch\", Den Bosch"
            })
    void looksAlike(String a, String b) {
        assertThat(score(a, b)).isBetween(Similarity.THRESHOLD, 1.0);
        assertThat(score(b, a)).isEqualTo(score(a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "Gemeente Oeverdam, Gemeente Rietmeer",
        "Veiligheidsregio Noord, Veiligheidsregio Zuid",
        "Team 12345, Team 12346",
        "Zorg Noord, Zorg Oord",
        "Gemeente, Stichting",
        "Bergen (NH.), Bergen (L.)",
        "Gemeente Bergen (NH), Gemeente Bergen (L)",
        "Hengelo (O), Hengelo (Gld)",
        "Rheden, Rhenen",
        "Gemeente Wierden, Gemeente Woerden"
    })
    void doesNotLookAlike(String a, String b) {
        assertThat(score(a, b)).isBetween(0.0, Similarity.THRESHOLD - 0.01);
    }

    @ParameterizedTest
    @CsvSource({"zorg-12, zorg-21, 1", "abc, ABC, 0", "abc, , 3", "kitten, sitting, 3", "abc, xyz, 3"})
    void countsEdits(String a, String b, int distance) {
        assertThat(EditDistance.within(a, b == null ? "" : b, 5)).isEqualTo(distance);
        assertThat(EditDistance.within(a, b == null ? "" : b, 0)).isEqualTo(Math.min(distance, 1));
    }
}
