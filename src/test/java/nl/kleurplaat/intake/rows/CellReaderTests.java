package nl.kleurplaat.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTests {

    private static @Nullable Object read(String table, String column, String cell) throws BadCell {
        Type t = Types.named(table);
        return CellReader.read(t.field(t.index(column)), cell, Doubts.NONE);
    }

    private static void assertBad(String table, String column, String cell, String text) {
        assertThatExceptionOfType(BadCell.class)
                .isThrownBy(() -> read(table, column, cell))
                .matches(e -> e.text().equals(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21, 2026-11-21",
        "2026/11/21, 2026-11-21, 2026-11-21",
        "20261121, 2026-11-21, 2026-11-21",
        "21.11.2026, 2026-11-21, 2026-11-21",
        "21/11/2026 00:00, 2026-11-21, 2026-11-21",
        "2026-11-20T23:00:00.000Z, 2026-11-21, 2026-11-21",
        "1 juli 2023, 2023-07-01, 2023-07-01",
        "za. 1 juli 2023, 2023-07-01, 2023-07-01",
        "1-jul-2023, 2023-07-01, 2023-07-01",
        "31 aug. 2025, 2025-08-31, 2025-08-31",
        "'July 1, 2023', 2023-07-01, 2023-07-01",
        "t/m 31-12-2024, 2024-12-31, 2024-12-31",
        "per 1 mei 2024, 2024-05-01, 2024-05-01",
        "per maart 2020, 2020-03-01, 2020-03-31",
        "31/12/2024 12:00:00 AM, 2024-12-31, 2024-12-31",
        "1/2/2025, 2025-02-01, 2025-02-01",
        "maart 2021, 2021-03-01, 2021-03-31",
        "mrt-2021, 2021-03-01, 2021-03-31",
        "02-2024, 2024-02-01, 2024-02-29",
        "Q2 2024, 2024-04-01, 2024-06-30",
        "2024-K2, 2024-04-01, 2024-06-30",
        "eerste helft 2024, 2024-01-01, 2024-06-30",
        "3e kwartaal van 2024, 2024-07-01, 2024-09-30",
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
    @ValueSource(strings = {"nooit", "0000", "19", "31-4", "5e kwartaal 2024", "heden"})
    void anotherDayIsRefused(String cell) {
        assertBad("organisations", "from", cell, "intake.bad-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "31-4-2020", "2020-13-01"})
    void aDayThatDoesNotExistIsRefused(String cell) {
        assertBad("organisations", "until", cell, "intake.no-such-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heden", "Nu", "lopend", "n.v.t.", "31-12-9999", "-"})
    void anEndMayBeOpen(String cell) throws BadCell {
        assertThat(read("organisations", "until", cell)).isEqualTo(CellReader.CLEARED);
    }

    @ParameterizedTest
    @CsvSource({
        "21-11-26, intake.short-year",
        "1-jul-23, intake.short-year",
        "mrt-21, intake.short-year",
        "45292, intake.day-number",
        "12/31/2024, intake.month-first",
        "31-6-2024, intake.no-such-day",
        "2024-13, intake.no-such-day",
        "31 februari 2024, intake.no-such-day"
    })
    void whatMayBeAnotherDayIsAsked(String cell, String text) {
        assertBad("organisations", "from", cell, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2/2025", "maart 2021", "tot 1-1-2025", "2024-05-01 14:30", "31-12-9999"})
    void aDayThatIsAGuessIsDoubted(String cell) throws BadCell {
        assertThat(doubts("organisations", "until", cell)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-01", "13/2/2025", "1 juli 2023", "heden", "2019", "31-12-2024 00:00:00"})
    void aDayThatIsClearIsNot(String cell) throws BadCell {
        assertThat(doubts("organisations", "until", cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nee, , 0",
        "Nee, , 0",
        "n, , 0",
        "0, , 0",
        "onwaar, , 0",
        "geen, , 0",
        "n.v.t., , 0",
        "-, , 0",
        "'nee, nog niet', , 1",
        "geen mandaat, , 1",
        "ja, ja, 0",
        "Ja, Ja, 0",
        "yes, yes, 0",
        "J, ja, 0",
        "Nee., , 0",
        "NEE!, , 0",
        "N.V.T, , 0",
        "n v t, , 0",
        "N / A, , 0",
        "(geen), , 0",
        "zonder mandaat, , 1",
        "JA!, JA!, 0",
        "[x], ja, 1",
        "ja?, ja?, 1",
        "❌, , 0",
        "✅, ja, 1",
        "*, ja, 1",
        "heeft nog geen mandaat, heeft nog geen mandaat, 1",
        "x, ja, 1",
        "1, ja, 1",
        "✓, ja, 1",
        "waar, ja, 1",
        "'ja, tot € 100.000', 'ja, tot € 100.000', 0",
        "in aanvraag, in aanvraag, 1",
        "tot € 5.000, tot € 5.000, 0"
    })
    void aMandateIsThereOrNot(String cell, @Nullable String value, int doubts) throws BadCell {
        assertThat(read("representations", "mandate", cell)).isEqualTo(value == null ? CellReader.CLEARED : value);
        assertThat(doubts("representations", "mandate", cell)).hasSize(doubts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onbekend", "Onbekend.", "?", "NULL", "nog niet bekend", "N.N.B."})
    void whatIsNotKnownIsLeftAndSaid(String cell) throws BadCell {
        for (String column : List.of("kind", "region", "domains", "parent", "website", "expertise", "until")) {
            assertThat(read("organisations", column, cell)).as(column).isNull();
            assertThat(doubts("organisations", column, cell)).as(column).hasSize(1);
        }
        assertThat(read("representations", "mandate", cell)).isNull();
        assertThat(read("organisations", "name", "Onbekend")).isEqualTo("Onbekend");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/B", "#WAARDE!", "#VERW!", "#DEEL/0!", "#NAAM?", "#GETAL!", "#LEEG!", "#OVERLOOP!", "#BEREKENEN!",
                "#SPILL!", "#GETTING_DATA", "#BUSY!", "#FIELD!", "#####", "Err:502", "Fout:508", "#NV", "#ERROR!"
            })
    void anErrorOfASpreadsheetIsNoValue(String cell) {
        assertBad("organisations", "name", cell, "intake.sheet-error");
        assertBad("organisations", "kind", cell, "intake.sheet-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=SOM(A1:A3)", "=A1+B2", "='Blad 2'!A1", "=VERT.ZOEKEN(A2;Blad2!A:B;2)", "=(A1)"})
    void aFormulaIsNotWhatItGives(String cell) {
        assertBad("organisations", "name", cell, "intake.formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"= samen", "=samen=", "=> zie bijlage"})
    void notEveryEqualsSignBeginsAFormula(String cell) throws BadCell {
        assertThat(read("organisations", "name", cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CafÃ© Zorg",
                "Zorg â€“ Welzijn",
                "BelgiÃ«",
                "CafŽ Zorg",
                "Caf‚ Zorg",
                "Patri‰nten",
                "Zorg Â· Jeugd"
            })
    void lettersOfAnotherCharacterSetAreDoubtful(String cell) throws BadCell {
        assertThat(read("organisations", "name", cell)).isEqualTo(cell);
        assertThat(doubts("organisations", "name", cell)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café Zorg – Welzijn",
                "‘s-Gravenhage",
                "Škoda Žižkov",
                "São Paulo",
                "ZORGÉLAN",
                "5‰ – ½ m²",
                "Ĳsselland"
            })
    void lettersOfItsOwnAreNot(String cell) throws BadCell {
        assertThat(doubts("organisations", "name", cell)).isEmpty();
    }

    @Test
    void whatLooksTheSameIsTheSame() throws BadCell {
        for (String key : List.of(
                "caf\u00e9 1",
                "cafe\u0301 1",
                "\u200bcaf\u00e9\u00a01",
                " caf\u00e9\u2009 1\ufeff",
                "ca\u00adf\u00e9 1\u200e")) {
            assertThat(read("organisations", "id", key)).isEqualTo("caf\u00e9 1");
            assertThat(read("participations", "organisation_id", key)).isEqualTo("caf\u00e9 1");
        }
        assertThat(read("organisations", "id", "=\"0363\"")).isEqualTo("0363");
        assertThat(read("organisations", "name", "De \"Brug\"")).isEqualTo("De \"Brug\"");
        assertThat(doubts("organisations", "id", "1,23E+05")).hasSize(1);
        assertThat(doubts("participations", "organisation_id", "1.2e+5")).hasSize(1);
        assertThat(doubts("organisations", "id", "1E5")).isEmpty();
    }

    @Test
    void keysReferencesAndWordsOfEveryTypeAreComparedAsTheyLook() throws BadCell {
        for (Type type : Types.ALL) {
            for (Field field : type.fields()) {
                if (Set.of(FieldType.KEY, FieldType.REFERENCE, FieldType.WORD, FieldType.REGION, FieldType.DOMAIN)
                        .contains(field.type())) {
                    assertThat(CellReader.read(field, "\u200bcafe\u0301\u00a0 1\ufeff", Doubts.NONE))
                            .as(type + " " + field.column())
                            .isEqualTo("café 1");
                } else if (field.type().several()) {
                    assertThat(CellReader.read(field, "\u200bcafe\u0301\u00a0 1;b\ufeff", Doubts.NONE))
                            .as(type + " " + field.column())
                            .isIn(List.of("café 1", "b"), List.of("café 1;b"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.v.t.", "N.V.T", "n v t", "nvt", "geen", "Geen.", "nee", "N/A"})
    void whatIsNotThereIsClearedInEveryFieldThatMayBeEmpty(String cell) throws BadCell {
        for (Type type : Types.ALL) {
            for (Field field : type.fields()) {
                boolean answers =
                        field.type() == FieldType.BOOLEAN || field.type().date();
                if (!field.is(Trait.REQUIRED) && !field.is(Trait.CLAIM) && !answers) {
                    assertThat(CellReader.read(field, cell, Doubts.NONE))
                            .as(type + " " + field.column())
                            .isEqualTo(CellReader.CLEARED);
                    assertThat(CellReader.entered(field, cell))
                            .as(type + " " + field.column())
                            .isEqualTo(CellReader.CLEARED);
                }
            }
        }
    }

    @Test
    void whatSaysNothingWhereSomethingMustStandIsDoubted() throws BadCell {
        assertThat(read("definitions", "text", "n.v.t.")).isEqualTo("n.v.t.");
        assertThat(doubts("definitions", "text", "n.v.t.")).containsExactly("intake.kept-as-text");
        assertThat(doubts("organisations", "name", "Onbekend")).containsExactly("intake.kept-as-text");
        assertThat(read("organisations", "domains", "Jeugd; n.v.t.; -")).isEqualTo(List.of("Jeugd"));
        assertThat(doubts("organisations", "domains", "Jeugd; n.v.t.; -")).hasSize(2);
        assertThat(read("organisations", "domains", "- Jeugd\n\u2022 Wmo")).isEqualTo(List.of("Jeugd", "Wmo"));
        assertThat(read("representations", "mandate", "ja / nee")).isNull();
        assertThat(read("representations", "mandate", "/")).isNull();
        assertThat(read("stakeholders", "frontrunner", "Ja.")).isEqualTo(true);
        assertThat(read("stakeholders", "frontrunner", "NEE!")).isEqualTo(false);
    }

    private static List<String> doubts(String table, String column, String cell) throws BadCell {
        Type t = Types.named(table);
        var doubts = new ArrayList<String>();
        CellReader.read(t.field(t.index(column)), cell, (text, arguments) -> doubts.add(text));
        return doubts;
    }

    @Test
    void emptyLeavesAndADashClears() throws BadCell {
        assertThat(read("organisations", "kind", " \u00a0 ")).isNull();
        assertThat(read("organisations", "kind", " - ")).isEqualTo(CellReader.CLEARED);
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
        assertBad("organisations", "kind", "a\u0007b", "intake.control-character");
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
