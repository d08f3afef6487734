package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The schema of the mutations has one field for each column of each table. Whoever adds a table or a column runs {@code mvn
 * test -Dtest=EditingSchemaTests -Dkleurplaat.schema.write=true} and reads what changed.
 */
class EditingSchemaTests {

    @Test
    void theSchemaIsWhatTheTablesAskFor() throws IOException {
        String expected = EditingSchema.text();
        if (Boolean.getBoolean("kleurplaat.schema.write")) {
            Files.writeString(EditingSchema.FILE, expected);
        }

        assertThat(Files.readString(EditingSchema.FILE)).isEqualTo(expected);
    }
}
