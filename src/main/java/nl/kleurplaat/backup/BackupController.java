package nl.kleurplaat.backup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Gives the whole database as one file. */
@Controller
class BackupController {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'kleurplaat-'uuuu-MM-dd'T'HHmmss'Z.jsonl.gz'")
            .withZone(ZoneOffset.UTC);

    private final BackupMaker backups;

    BackupController(BackupMaker backups) {
        this.backups = backups;
    }

    @Requires(Role.ADMIN)
    @GetMapping("/api/backup")
    void backup(@RequestAttribute(Reader.ATTRIBUTE) Reader reader, HttpServletResponse response) throws IOException {
        try (var taken = backups.take(reader.name())) {
            response.setContentType("application/gzip");
            response.setContentLengthLong(taken.file().size());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(NAME.format(taken.manifest().at()))
                            .build()
                            .toString());
            taken.file().position(0);
            Channels.newInputStream(taken.file()).transferTo(response.getOutputStream());
        }
    }
}
