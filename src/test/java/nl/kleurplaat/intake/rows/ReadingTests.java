package nl.kleurplaat.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.intake.file.Source;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTests {

    private final Findings findings = new Findings();

    private Map<Type, Source> find(String name, byte[] file) {
        return Sources.find(Upload.open(name, file), findings);
    }

    private List<@Nullable Object> read(String name, byte[] file) {
        var values = new ArrayList<@Nullable Object>();
        find(name, file).forEach((table, source) -> {
            TableRows rows = TableReader.read(table, source, findings, new ImportProgress(), TableReader.pool());
            rows.rows.forEach(row -> {
                values.add(row.line);
                values.addAll(java.util.Arrays.asList(row.values).subList(0, 3));
            });
        });
        return values;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeaderTellsTheSeparator(String separator) {
        String text = "ID,Naam,\"so-ort\"\na,\"X,\"\"Y;\",k\n"
                .replace("\"X,\"\"Y;\"", "\"X§\"")
                .replace(",", separator);
        assertThat(read("organisaties.csv", utf8(text.replace("§", separator + "\"\"'"))))
                .containsExactly(2, "a", "X" + separator.replace('\t', ' ') + "\"'", "k");
        assertThat(findings.errors()).isEmpty();
    }

    @Test
    void characterSetsAreFoundOut() {
        String text = "id,naam,type\nü,Één €,k\n";
        List<Object> expected = List.of(2, "ü", "Één €", "k");
        for (byte[] bytes : List.of(
                utf8(text),
                utf8("\ufeff" + text),
                text.getBytes(Charset.forName("windows-1252")),
                text.getBytes(StandardCharsets.UTF_16),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(read("organisations.csv", bytes)).isEqualTo(expected);
        }
    }

    @Test
    void aRowIsTheLineOfTheFile() {
        assertThat(read("organisations.csv", utf8("id,name,kind\r\n\r\na,\"X\nY\",k\n\nb,Z,k\n")))
                .containsExactly(3, "a", "X Y", "k", 6, "b", "Z", "k");
        assertThat(read("organisations.csv", utf8("sep=;\nid;name;kind\na;X;k\n")))
                .containsExactly(3, "a", "X", "k");
    }

    @Test
    void headersAreToldApart() {
        read("organisations.csv", utf8("id,kleur,Type,soort\na,rood,x,y\n"));
        assertThat(findings.warnings()).extracting(Finding::column).containsExactly("kleur");
        assertThat(findings.errors())
                .extracting(Finding::text)
                .containsExactly("intake.column-twice", "intake.column-missing");
    }

    @Test
    void aColumnOfAnotherTableIsToldWhereItBelongs() {
        read("organisations.csv", utf8("id,name,mandate,kleurtje\na,A,x,y\n"));
        assertThat(findings.warnings())
                .extracting(Finding::text)
                .containsExactly("intake.unknown-column.other", "intake.unknown-column");
        assertThat(findings.warnings().getFirst().arguments()).contains("mandate");
    }

    @Test
    void tooManyCellsAndAnOpenQuoteAreErrors() {
        read("organisations.csv", utf8("id,name\na,X,Y\nb,\"Z\n"));
        assertThat(findings.errors())
                .extracting(Finding::text)
                .containsExactly("intake.too-many-cells", "intake.unclosed-quote");
        assertThat(findings.errors()).extracting(Finding::row).containsExactly(2, 3);
    }

    @Test
    void whatASheetAddsUpBelowItsRowsIsNoRow() {
        var read = read(
                "organisations.csv", utf8("id;name;kind\na;A;k\n;;\nTotaal:;1;\n;Aantal organisaties;1,0\nSom;B;\n"));
        assertThat(read).containsExactly(2, "a", "A", "k", 6, "Som", "B", null);
        assertThat(findings.warnings())
                .extracting(Finding::text, Finding::row)
                .containsExactly(tuple("intake.total-row", 4), tuple("intake.total-row", 5));
    }

    @Test
    void foldersHiddenFilesAndOthersAreLeft() {
        byte[] zip = Zips.of(
                "map/Organisaties.csv",
                "id,name\na,A\n",
                "__MACOSX/map/._Organisaties.csv",
                "x",
                "map/.DS_Store",
                "x",
                "map/ties.csv",
                "a,b\n",
                "map/lees mij.pdf",
                "x");
        assertThat(find("x.zip", zip).keySet()).containsExactly(Types.ORGANISATIONS);
        assertThat(findings.warnings()).extracting(Finding::table).containsExactly("map/lees mij.pdf", "ties.csv");
        for (Finding unknown : findings.warnings()) {
            assertThat(unknown.arguments(Locale.of("nl")))
                    .anySatisfy(named -> assertThat(named.toString()).startsWith("domeinen, organisaties, "));
            assertThat(unknown.arguments(Locale.ENGLISH))
                    .anySatisfy(named -> assertThat(named.toString()).endsWith(", assessments"));
        }
        assertThat(findings.errors()).isEmpty();
    }

    @Test
    void aFileWithoutAnyTableIsAnError() {
        find("x.zip", Zips.of("ties.csv", "a,b\n"));
        assertThat(findings.errors()).extracting(Finding::text).containsExactly("intake.file-unknown");
    }

    @Test
    void theColumnsTellWhichTableWasMeant() {
        find("partners.csv", utf8("Onze partners;;;\n\nNr.;Organisatie;Regio;Domein(en)\n1;A;Noord;Wmo\n"));
        assertThat(findings.errors().getFirst().text()).isEqualTo("intake.file-unknown.near");
        assertThat(findings.errors().getFirst().arguments().getLast()).endsWith("organisations");
    }

    @Test
    void columnsThatManyTablesHaveTellNothing() {
        find("lijst.csv", utf8("id;naam\n1;A\n"));
        assertThat(findings.errors().getLast().text()).isEqualTo("intake.file-unknown");
    }

    @Test
    void aWorkbookMayBeInAZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Organisaties");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "naam");
            sheet.value(1, 0, "GM");
            sheet.value(1, 0, 363);
            sheet.style(1, 0).format("\"GM\"0000").set();
            sheet.value(1, 1, "A");
        }
        assertThat(read("net.zip", Zips.of(Map.of("Partners 2026/net.xlsx", bytes.toByteArray()))))
                .containsExactly(2, "GM0363", "A", null);
    }

    @Test
    void aStrictWorkbookIsReadTheSame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Organisaties");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "naam");
            sheet.value(1, 0, "a");
            sheet.value(1, 1, "A");
        }
        assertThat(read(
                        "net.xlsx",
                        Zips.replaced(
                                bytes.toByteArray(),
                                Map.of(
                                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                        "http://purl.oclc.org/ooxml/spreadsheetml/main",
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships"))))
                .containsExactly(2, "a", "A", null);
    }

    @Test
    void aTableTwiceIsAnError() {
        find("x.zip", Zips.of("organisations.csv", "id\n", "z/organisaties.csv", "id\n"));
        assertThat(findings.errors()).extracting(Finding::text).containsExactly("intake.table-twice");
    }

    @Test
    void aWorkbookIsReadAsItLooks() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Samenwerkingen");
            String[] header = {"id", "naam", "type", "begin", "einde"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(2, 0, 12);
            sheet.value(2, 1, "Tafel");
            sheet.value(2, 2, "k");
            sheet.value(2, 3, 2019);
            sheet.value(2, 4, LocalDate.of(2021, 3, 4));
            sheet.style(2, 4).format("dd-mm-yyyy").set();
        }
        var source = find("x.xlsx", bytes.toByteArray());
        TableRows rows = TableReader.read(
                Types.named("collaborations"),
                java.util.Objects.requireNonNull(source.get(Types.named("collaborations"))),
                findings,
                new ImportProgress(),
                TableReader.pool());
        assertThat(findings.errors()).isEmpty();
        assertThat(rows.rows.get(0).line).isEqualTo(3);
        assertThat(rows.rows.get(0).values)
                .startsWith("12", "Tafel", "k", LocalDate.of(2019, 1, 1), LocalDate.of(2021, 3, 4));
    }
}
