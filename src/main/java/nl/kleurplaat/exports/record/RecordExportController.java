package nl.kleurplaat.exports.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.kleurplaat.exports.SentFile;
import nl.kleurplaat.results.LookedAt;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.RecordRows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** Gives the whole record by its address, whatever the lens shows of it. */
@Controller
class RecordExportController {

    private static final String ZIP = "application/zip";

    private final RecordRows rows;

    RecordExportController(RecordRows rows) {
        this.rows = rows;
    }

    @GetMapping("/api/networks/export.zip")
    void export(Seen seen, Locale language, WebRequest request, HttpServletResponse response) throws IOException {
        if (SentFile.isKnown(request, response, seen.id(), "zip", language.getLanguage())) {
            return;
        }
        WholeFile.send(
                out -> RecordZip.write(rows, seen.snapshot().tier(), false, out) != RecordRows.CHANGED,
                response,
                "kleurplaat-" + seen.network().asOf() + ".zip",
                ZIP);
    }

    /**
     * What networks are made of, for whoever computes with it elsewhere; says nothing of persons, whoever asks. Makes no network: it is for
     * records that are too large for that.
     */
    @GetMapping("/api/networks/export.parquet")
    void parquet(LookedAt looked, WebRequest request, HttpServletResponse response) throws IOException {
        if (SentFile.isKnown(request, response, looked.id(), "parquet")) {
            return;
        }
        WholeFile.send(
                out -> RecordParquet.write(rows, out) != RecordRows.CHANGED,
                response,
                "kleurplaat-" + looked.day() + "-parquet.zip",
                ZIP);
    }
}
