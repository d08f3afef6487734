package nl.kleurplaat.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.intake.assistant.Mapping;
import nl.kleurplaat.intake.file.Limits;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Imports over HTTP: send a file, follow what becomes of it. */
@RestController
@RequestMapping("/api/imports")
@Requires(Role.STEWARD)
class ImportController {

    private static final int LISTED = 100;

    private final Imports imports;
    private final ImportAnswers answers;
    private final Looking looking;
    private final LookAnswers looks;

    ImportController(Imports imports, ImportAnswers answers, Looking looking, LookAnswers looks) {
        this.imports = imports;
        this.answers = answers;
        this.looking = looking;
        this.looks = looks;
    }

    /** Says what a file is taken for, whatever its shape; nothing is written. */
    @PostMapping("/look")
    LookAnswer look(HttpServletRequest request, Locale language) throws IOException {
        MultipartFile file = file(request);
        Upload upload = Upload.open(name(file), file.getBytes());
        Looking.Seen seen = looking.look(upload, Looking.mapping(request));
        return looks.answer(upload.fileName(), seen.file(), seen.remembered(), seen.mapping(), language);
    }

    @PostMapping
    ResponseEntity<ImportAnswer> send(
            HttpServletRequest request, @RequestAttribute(Reader.ATTRIBUTE) Reader reader, Locale language)
            throws IOException {
        // first: asking for a parameter would read any other body as a form, and fail with its content in the log
        MultipartFile file = file(request);
        ImportParameters parameters = ImportParameters.of(request.getParameterMap());
        if (file.getSize() > Limits.UPLOAD) {
            throw Limits.uploadTooLarge();
        }
        Upload upload = Upload.open(name(file), file.getBytes());
        Mapping mapping = Looking.mapping(request);
        ImportJob job = mapping == null
                ? imports.submit(upload, parameters.options(), reader)
                : looking.bringIn(upload, mapping, parameters.options(), reader);
        return answer(job, parameters.waits(), language);
    }

    /** Makes the record what it was before the last import. */
    @PostMapping("/{id}/undo")
    ResponseEntity<ImportAnswer> undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean wait,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            Locale language) {
        return answer(imports.undo(id, dryRun, reader), wait, language);
    }

    /** Stops an import that waits or runs: nothing of it stays. */
    @DeleteMapping("/{id}")
    ResponseEntity<ImportAnswer> cancel(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean wait, Locale language) {
        imports.cancel(id);
        Import state = wait ? imports.ended(id) : imports.known(id);
        if (state.status() == Status.DONE) {
            throw new Problem(ProblemCode.CONFLICT, "intake.cancel-ended");
        }
        return ResponseEntity.status(state.status().ended() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(answers.answer(state, language));
    }

    private ResponseEntity<ImportAnswer> answer(ImportJob job, boolean waits, Locale language) {
        if (waits) {
            job.answer().join();
        }
        Import state = job.state();
        return ResponseEntity.status(waits ? status(state) : HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + state.ticket().id()))
                .body(answers.answer(state, language));
    }

    @GetMapping("/{id}")
    ImportAnswer one(@PathVariable String id, Locale language) {
        return answers.answer(imports.known(id), language);
    }

    /** @param undoable only the one that can be undone, if there is one */
    @GetMapping
    List<ImportAnswer> last(@RequestParam(defaultValue = "false") boolean undoable, Locale language) {
        List<Import> last = undoable ? imports.undoable() : imports.last(LISTED);
        return answers.answer(last, language);
    }

    private static HttpStatus status(Import state) {
        return switch (state.status()) {
            case DONE -> HttpStatus.OK;
            case FAILED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case QUEUED, RUNNING -> HttpStatus.ACCEPTED;
        };
    }

    private static MultipartFile file(HttpServletRequest request) {
        List<MultipartFile> files =
                request instanceof MultipartHttpServletRequest form ? form.getFiles("file") : List.of();
        if (files.size() != 1) {
            throw new Problem(ProblemCode.BAD_INPUT, files.isEmpty() ? "intake.no-file" : "intake.many-files");
        }
        return files.get(0);
    }

    /** The name of the file, without folders. */
    private static String name(MultipartFile file) {
        @Nullable String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "file";
        }
        return Finding.shortened(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", ""));
    }
}
