package nl.kleurplaat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.start.AtStart;
import nl.kleurplaat.start.StartFailure;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills an empty record with the sample network, which is made up, at the start. */
@Component
class Sample extends AtStart {

    /** The id of the import that everything of the sample comes from. */
    static final String ID = RecordReader.SAMPLE;

    /** After rolling forward, before the first reading of the record. */
    static final int PHASE = 250;

    private static final Logger log = LoggerFactory.getLogger(Sample.class);

    private final Imports imports;
    private final ImportRecords records;
    private final boolean wanted;

    Sample(Imports imports, ImportRecords records, @Value("${kleurplaat.sample:true}") boolean wanted) {
        super(PHASE);
        this.imports = imports;
        this.records = records;
        this.wanted = wanted;
    }

    @Override
    protected void begin() {
        if (wanted && records.blank() && !taken()) {
            var job = imports.submit(
                    Ticket.of(ID, ID + ".zip", Options.MERGE, Reader.LOCAL.name()),
                    Upload.open(ID + ".zip", zip()),
                    SourceRows.NONE);
            job.answer().join();
            Import state = job.state();
            if (state.status() != Status.DONE) {
                throw new StartFailure(
                        "the sample network cannot be written: "
                                + state.report().errors() + ".",
                        "Start with KLEURPLAAT_SAMPLE=false to begin with an empty network.");
            }
            log.info("The sample network is there; start with KLEURPLAAT_SAMPLE=false for an empty one");
        }
    }

    /** Whether the sample was there before: whoever took it away does not want it back. */
    private boolean taken() {
        return records.find(ID).filter(sample -> sample.status() == Status.DONE).isPresent();
    }

    private static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Type table : Types.ALL) {
                String file = table.name() + ".csv";
                try (InputStream in = Sample.class.getResourceAsStream("/sample/" + file)) {
                    if (in != null) {
                        zip.putNextEntry(new ZipEntry(file));
                        in.transferTo(zip);
                        zip.closeEntry();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
