package nl.kleurplaat.exports.networks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kleurplaat.compact.WrittenParts;
import nl.kleurplaat.exports.SentFile;
import nl.kleurplaat.results.LookedAt;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** Gives who takes part in what as a file that other programs map, also where there are too many ties to see them. */
@Controller
class CompactFormController {

    @GetMapping("/api/networks/export.compact")
    void export(LookedAt looked, WebRequest request, HttpServletResponse response) throws IOException {
        if (SentFile.isKnown(request, response, looked.id(), "compact")) {
            return;
        }
        Path folder = Files.createTempDirectory("kleurplaat");
        Path file = folder.resolve("network.compact");
        try {
            WrittenParts.write(looked.snapshot(), looked.lens(), file);
            response.setContentLengthLong(Files.size(file));
            Files.copy(
                    file,
                    SentFile.begin(
                            response, ContentDisposition.attachment(), name(looked), "application/octet-stream"));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static String name(LookedAt looked) {
        return "kleurplaat-" + looked.day() + ".compact";
    }
}
