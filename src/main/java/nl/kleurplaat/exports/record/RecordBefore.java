package nl.kleurplaat.exports.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.intake.WholeRecord;
import nl.kleurplaat.snapshot.RecordRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record as it is before an import. */
@Component
class RecordBefore implements WholeRecord {

    private final RecordRows rows;

    RecordBefore(RecordRows rows) {
        this.rows = rows;
    }

    @Override
    public byte @Nullable [] of(long version) {
        var zip = new ByteArrayOutputStream();
        try {
            return RecordZip.write(rows, Tier.PERSONS, true, zip) == version ? zip.toByteArray() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
