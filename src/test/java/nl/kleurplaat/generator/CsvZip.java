package nl.kleurplaat.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/** Writes a generated network as a zip of tables that can be imported, row by row. */
public final class CsvZip {

    private final Generated generated;
    private final Writer out;

    private CsvZip(Generated generated, Writer out) {
        this.generated = generated;
        this.out = out;
    }

    /** Something that writes the rows of one table. */
    private interface Rows {
        void write() throws IOException;
    }

    /** @param to stays open */
    public static void write(Generated generated, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        var csv = new CsvZip(generated, new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8)));
        csv.table(zip, "domains", "id,name_nl,name_en,colour", csv::domains);
        csv.table(zip, "organisations", "id,name,kind,region,domains,until", csv::organisations);
        csv.table(
                zip,
                "stakeholders",
                "id,name,title,organisation_id,domains,role,frontrunner,purpose,legal_basis",
                csv::stakeholders);
        csv.table(
                zip,
                "collaborations",
                "id,name,kind,start,end,domains,region,conversation,setting",
                csv::collaborations);
        csv.table(zip, "participations", "collaboration_id,organisation_id,role,from,until", csv::participations);
        csv.table(
                zip,
                "representations",
                "collaboration_id,stakeholder_id,organisation_id,mandate,from,until",
                csv::representations);
        zip.finish();
    }

    private void table(ZipOutputStream zip, String name, String header, Rows rows) throws IOException {
        var entry = new ZipEntry(name + ".csv");
        // the same bytes whenever it is written
        entry.setTimeLocal(Generated.DAY.atStartOfDay());
        zip.putNextEntry(entry);
        row(header);
        rows.write();
        out.flush();
        zip.closeEntry();
    }

    private void domains() throws IOException {
        for (Field field : Field.ALL) {
            row(field.key(), field.nameNl(), field.nameEn(), field.colour());
        }
    }

    private void organisations() throws IOException {
        Organisations rows = generated.organisations();
        List<String> regions = generated.regions();
        for (int o = 0; o < rows.count(); o++) {
            String domains = domains(rows.domains()[o]);
            row(
                    rows.key(o),
                    rows.name(o),
                    rows.kind()[o],
                    regions.get(rows.region()[o]),
                    domains,
                    day(rows.until()[o]));
        }
    }

    private void stakeholders() throws IOException {
        Stakeholders rows = generated.stakeholders();
        for (int s = 0; s < rows.count(); s++) {
            stakeholder(s, rows.organisation()[s]);
            if (rows.second()[s] >= 0) {
                stakeholder(s, rows.second()[s]);
            }
        }
    }

    private void stakeholder(int s, int organisation) throws IOException {
        Stakeholders rows = generated.stakeholders();
        row(
                rows.key(s),
                rows.name(s),
                rows.title()[s],
                generated.organisations().key(organisation),
                rows.domain()[s] < 0 ? "" : domains(rows.domain()[s]),
                rows.role(s),
                Boolean.toString(rows.frontrunner()[s]),
                Stakeholders.PURPOSE,
                Stakeholders.LEGAL_BASIS);
    }

    private void collaborations() throws IOException {
        Collaborations rows = generated.collaborations();
        List<String> regions = generated.regions();
        for (int c = 0; c < rows.count(); c++) {
            row(
                    rows.key(c),
                    rows.name(c),
                    rows.kind()[c],
                    day(rows.start()[c]),
                    day(rows.end()[c]),
                    domains(rows.domains()[c]),
                    regions.get(rows.region()[c]),
                    rows.conversation()[c].toLowerCase(Locale.ROOT),
                    rows.setting()[c].toLowerCase(Locale.ROOT));
        }
    }

    private void participations() throws IOException {
        Participations rows = generated.participations();
        for (int c = 0; c < generated.collaborations().count(); c++) {
            String collaboration = generated.collaborations().key(c);
            int end = generated.collaborations().offsets()[c + 1];
            for (int p = generated.collaborations().offsets()[c]; p < end; p++) {
                String organisation = generated.organisations().key(rows.organisation()[p]);
                row(collaboration, organisation, rows.role()[p], day(rows.from()[p]), day(rows.until()[p]));
            }
        }
    }

    private void representations() throws IOException {
        Representations rows = generated.representations();
        for (int r = 0; r < rows.count(); r++) {
            row(
                    generated.collaborations().key(rows.collaboration()[r]),
                    generated.stakeholders().key(rows.stakeholder()[r]),
                    generated.organisations().key(rows.organisation()[r]),
                    rows.mandate()[r],
                    day(rows.from()[r]),
                    day(rows.until()[r]));
        }
    }

    private static String domains(int... domains) {
        return Arrays.stream(domains).mapToObj(d -> Field.ALL.get(d).key()).collect(Collectors.joining(";"));
    }

    private static @Nullable String day(int day) {
        var date = Days.date(day);
        return date == null ? null : date.toString();
    }

    /** No cell holds a comma, a quote or a line end: all of them come from the words of the generator. */
    private void row(@Nullable String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cells[i] == null ? "" : cells[i]);
        }
        out.write('\n');
    }
}
