package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Values;

class InvolvementRowsTests {

    @ParameterizedTest
    @CsvSource({
        "ja, ja",
        "'ja, tot € 100.000', 'ja, tot € 100.000'",
        "in aanvraag, in aanvraag",
        "nee,",
        "Nee.,",
        "'nee, nog niet',",
        "n.v.t.,",
        "onbekend,",
        "-,",
        ","
    })
    void aMandateInTheRecordThatSaysThatThereIsNoneIsNone(@Nullable String stored, @Nullable String mandate) {
        assertThat(words(true, stored)).containsExactly(mandate);
    }

    @ParameterizedTest
    @CsvSource({"lid", "nee"})
    void aRoleIsAsItIs(String stored) {
        assertThat(words(false, stored)).containsExactly(stored);
    }

    private static @Nullable String[] words(boolean representations, @Nullable String stored) {
        var rows = new InvolvementRows(representations);
        rows.add(
                Values.value(new Object[] {new @Nullable Object[] {"s", null, stored, null, null, 1}}),
                "Stakeholder",
                (label, key) -> 0);
        return rows.all().words();
    }
}
