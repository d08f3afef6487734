package nl.kleurplaat.exports.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.exports.SentFile;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.RecordRows;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** Gives the whole record by its address, whatever the lens shows of it. */
@Controller
class RecordExportController {

    /** While an import is written it waits for the next state no longer than this. */
    private static final int TRIES = 3;

    private final RecordRows rows;

    RecordExportController(RecordRows rows) {
        this.rows = rows;
    }

    /** First made whole on disk, since what has been sent cannot be taken back when the record changes meanwhile. */
    @GetMapping("/api/networks/export.zip")
    void export(Seen seen, Locale language, WebRequest request, HttpServletResponse response) throws IOException {
        if (SentFile.isKnown(request, response, seen.id(), "zip", language.getLanguage())) {
            return;
        }
        Path file = Files.createTempFile("kleurplaat", ".zip");
        try {
            write(seen, file);
            String name = "kleurplaat-" + seen.network().asOf() + ".zip";
            Files.copy(file, SentFile.begin(response, ContentDisposition.attachment(), name, "application/zip"));
        } finally {
            Files.delete(file);
        }
    }

    private void write(Seen seen, Path file) throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            try (var out = Files.newOutputStream(file)) {
                if (RecordZip.write(rows, seen.snapshot(), out)) {
                    return;
                }
            }
        }
        throw new Problem(ProblemCode.CONFLICT, "exports.record-changing");
    }
}
