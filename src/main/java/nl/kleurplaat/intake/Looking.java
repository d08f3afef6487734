package nl.kleurplaat.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.intake.assistant.Assistant;
import nl.kleurplaat.intake.assistant.Mapping;
import nl.kleurplaat.intake.assistant.RememberedMappings;
import nl.kleurplaat.intake.assistant.Translation;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Ticket;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks at files of any shape, and brings them in as a person says. */
@Component
class Looking {

    /** The part of a form that says what a person says of a file. */
    static final String MAPPING = "mapping";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordReader record;
    private final RememberedMappings remembered;
    private final Imports imports;

    Looking(Driver driver, RememberedMappings remembered, Imports imports) {
        this.record = new RecordReader(driver);
        this.remembered = remembered;
        this.imports = imports;
    }

    /**
     * What a file is taken for.
     *
     * @param remembered whether the mapping is that of an earlier file with the same headings
     */
    record Seen(Translation file, Mapping mapping, boolean remembered) {}

    /** @param said null where a person has not said anything yet: then what was said of an earlier file counts */
    Seen look(Upload upload, @Nullable Mapping said) {
        if (said != null) {
            return new Seen(Assistant.translate(upload, said, record), said, false);
        }
        Optional<Mapping> earlier = remembered.find(Assistant.signature(upload), Assistant.sheets(upload));
        if (earlier.isPresent()) {
            try {
                return new Seen(Assistant.translate(upload, earlier.get(), record), earlier.get(), true);
            } catch (Problem e) {
                // what was said then does not fit this file or the record any more
                return new Seen(Assistant.translate(upload, Mapping.NONE, record), Mapping.NONE, false);
            }
        }
        return new Seen(Assistant.translate(upload, Mapping.NONE, record), Mapping.NONE, false);
    }

    /** Imports a file as a person says, and remembers that when it is in. */
    ImportJob bringIn(Upload upload, Mapping mapping, Options options, Reader by) {
        Translation file = Assistant.translate(upload, mapping, record);
        Upload made = file.upload();
        if (made == null) {
            throw new Problem(ProblemCode.BAD_INPUT, "assistant.nothing", upload.fileName());
        }
        ImportJob job = imports.submit(Ticket.now(upload.fileName(), options, by.name()), made, file.rows());
        if (!options.dryRun() && !file.own()) {
            var _ = job.answer().thenRun(() -> {
                if (job.state().status() == Status.DONE) {
                    remembered.keep(file.signature(), Assistant.sheets(upload), mapping);
                }
            });
        }
        return job;
    }

    /** What a request says of its file; null where it says nothing. */
    static @Nullable Mapping mapping(HttpServletRequest request) throws IOException {
        String text = request.getParameter(MAPPING);
        if (text == null && request instanceof MultipartHttpServletRequest form) {
            MultipartFile part = form.getFile(MAPPING);
            text = part == null ? null : new String(part.getBytes(), StandardCharsets.UTF_8);
        }
        if (text == null) {
            return null;
        }
        try {
            Mapping mapping = JSON.readValue(text, Mapping.class);
            if (mapping != null) {
                return mapping;
            }
        } catch (JacksonException e) {
            // told below, with what a mapping looks like
        }
        throw new Problem(ProblemCode.BAD_INPUT, "assistant.bad-mapping");
    }
}
