package nl.kleurplaat.persons;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.snapshot.Snapshots;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Gives all that is held of a person as a file: a page to read, and the same for programs. */
@Controller
class PersonExportController {

    private final PersonFiles files;
    private final Snapshots snapshots;

    PersonExportController(PersonFiles files, Snapshots snapshots) {
        this.files = files;
        this.snapshots = snapshots;
    }

    @Requires(Role.STEWARD)
    @GetMapping("/api/persons/export.zip")
    void export(
            @RequestParam String key,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        PersonFile file = files.of(key, snapshots.current(reader), language, reader.name())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "persons.unknown", key));
        byte[] zip = zip(file, language);
        response.setContentType("application/zip");
        response.setContentLength(zip.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("kleurplaat-person.zip")
                        .build()
                        .toString());
        response.getOutputStream().write(zip);
    }

    private static byte[] zip(PersonFile file, Locale language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("person.html"));
            zip.write(html(file, language).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("person.json"));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json(file)));
        }
        return bytes.toByteArray();
    }

    /** By the names that people read: sections, in these things, in these what is said. */
    private static Map<String, List<Map<String, List<String>>>> json(PersonFile file) {
        Map<String, List<Map<String, List<String>>>> all = new LinkedHashMap<>();
        for (PersonFile.Section section : file.sections()) {
            all.put(
                    section.title(),
                    section.items().stream().map(PersonExportController::json).toList());
        }
        return all;
    }

    private static Map<String, List<String>> json(PersonFile.Item item) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        if (!item.title().isEmpty()) {
            said.put("", List.of(item.title()));
        }
        item.said().forEach(one -> said.put(one.name(), one.values()));
        return said;
    }

    private static String html(PersonFile file, Locale language) {
        return "<!doctype html>\n<html lang=\"" + language.getLanguage() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(file.name()) + "</title></head><body>\n<h1>" + escaped(file.name()) + "</h1>\n"
                + file.sections().stream().map(PersonExportController::html).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private static String html(PersonFile.Section section) {
        return "<h2>" + escaped(section.title()) + "</h2>\n"
                + section.items().stream()
                        .map(item ->
                                (item.title().isEmpty() ? "" : "<h3>" + escaped(item.title()) + "</h3>\n") + "<dl>\n"
                                        + item.said().stream()
                                                .map(said -> "<dt>" + escaped(said.name()) + "</dt><dd>"
                                                        + escaped(String.join(", ", said.values())) + "</dd>\n")
                                                .collect(Collectors.joining())
                                        + "</dl>\n")
                        .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
