package nl.kleurplaat.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    private static @Nullable Object read(String table, String column, String cell) throws BadCell {
        Type t = Types.named(table);
        return Cells.read(t.field(t.index(column)), cell);
    }

    private static void assertBad(String table, String column, String cell, String text) {
        assertThatExceptionOfType(BadCell.class)
                .isThrownBy(() -> read(table, column, cell))
                .matches(e -> e.text().equals(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21, 2026-11-21",
        "21-11-2026, 2026-11-21, 2026-11-21",
        "1-2-2026, 2026-02-01, 2026-02-01",
        "2019, 2019-01-01, 2019-12-31",
        "2024-02-29, 2024-02-29, 2024-02-29"
    })
    void aDayIsIsoDutchOrAYear(String cell, LocalDate start, LocalDate end) throws BadCell {
        assertThat(read("organisations", "from", cell)).isEqualTo(start);
        assertThat(read("organisations", "until", cell)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nooit", "2026/11/21", "0000", "19", "21-11-26"})
    void anotherDayIsRefused(String cell) {
        assertBad("organisations", "from", cell, "intake.bad-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "31-4-2020", "2020-13-01"})
    void aDayThatDoesNotExistIsRefused(String cell) {
        assertBad("organisations", "until", cell, "intake.no-such-day");
    }

    @Test
    void emptyLeavesAndADashClears() throws BadCell {
        assertThat(read("organisations", "kind", " \u00a0 ")).isNull();
        assertThat(read("organisations", "kind", " - ")).isEqualTo(Cells.CLEARED);
        assertBad("organisations", "name", "-", "intake.required-cleared");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'-, -", "'=A1, =A1", "'+31, +31", "'@x, @x", "'s-Hertogenbosch, 's-Hertogenbosch", "''-, ''-"})
    void oneApostropheBeforeALiteralIsTakenOff(String cell, String value) throws BadCell {
        assertThat(read("organisations", "name", cell)).isEqualTo(value);
    }

    @Test
    void listsAreSeparatedBySemicolons() throws BadCell {
        assertThat(read("organisations", "expertise", "a; b ;;a")).isEqualTo(List.of("a", "b"));
        assertThat(read("organisations", "domains", "Jeugd;Wmo")).isEqualTo(List.of("Jeugd", "Wmo"));
        assertBad("organisations", "domains", "Jeugd;jeugd", "intake.domain-twice");
    }

    @Test
    void whatIsNotWhatItShouldBeIsRefused() {
        assertBad("organisations", "id", "a;b", "intake.bad-key");
        assertBad("organisations", "id", "a|b", "intake.bad-key");
        assertBad("organisations", "id", "x".repeat(201), "intake.too-long");
        assertBad("organisations", "name", "x".repeat(10_001), "intake.too-long");
        assertBad("organisations", "name", "a\u0000b", "intake.control-character");
        assertBad("organisations", "kind", "a\nb", "intake.control-character");
        assertBad("organisations", "website", "javascript:alert(1)", "intake.bad-url");
        assertBad("organisations", "name", "#REF!", "intake.sheet-error");
        assertBad("stakeholders", "email", "geen adres", "intake.bad-email");
        assertBad("stakeholders", "frontrunner", "misschien", "intake.bad-boolean");
        assertBad("collaborations", "setting", "los", "intake.bad-choice");
        assertBad("domains", "colour", "rood", "intake.bad-colour");
    }

    @Test
    void fixedWordsAreDutchOrEnglish() throws BadCell {
        assertThat(read("stakeholders", "frontrunner", "Ja")).isEqualTo(true);
        assertThat(read("stakeholders", "frontrunner", "0")).isEqualTo(false);
        assertThat(read("collaborations", "conversation", "Zakelijk")).isEqualTo("BUSINESS");
        assertThat(read("collaborations", "setting", "both")).isEqualTo("BOTH");
        assertThat(read("domains", "colour", "0072b2")).isEqualTo("#0072B2");
        assertThat(read("organisations", "website", "www.voorbeeld.example"))
                .isEqualTo("https://www.voorbeeld.example");
    }
}
