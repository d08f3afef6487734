package nl.kleurplaat.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file that the service makes, kept whole or not at all. */
final class ReceivedFile {

    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final Pattern NAME = Pattern.compile("filename=\"([\\w.-]+)\"");

    private final KleurplaatCommand command;

    ReceivedFile(KleurplaatCommand command) {
        this.command = command;
    }

    /** @param output where it goes: a file, {@code -} for standard output; null: here, under the name that it has */
    int receive(ServiceClient service, String path, @Nullable String output) throws InterruptedException {
        try {
            HttpHeaders headers;
            Path file;
            try (var _ = command.progress("command.receiving")) {
                HttpResponse<InputStream> answer = service.download(path);
                headers = answer.headers();
                file = Path.of(output == null ? name(headers) : output);
                keep(answer.body(), file);
            }
            if (!file.equals(STANDARD_OUTPUT)) {
                say(file, headers);
            }
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.REFUSED, "command.cannot-write", String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private void keep(InputStream received, Path file) throws IOException {
        try (InputStream content = received) {
            if (file.equals(STANDARD_OUTPUT)) {
                content.transferTo(command.out());
                command.out().flush();
            } else {
                write(content, file);
            }
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static String name(HttpHeaders headers) {
        Matcher name = NAME.matcher(headers.firstValue("Content-Disposition").orElse(""));
        return name.find() ? name.group(1) : "kleurplaat";
    }

    private void say(Path file, HttpHeaders headers) throws IOException {
        if (command.isJson()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("file", file.toString());
            said.put("bytes", Files.size(file));
            headers.firstValueAsLong("X-Total-Count").ifPresent(rows -> said.put("rows", rows));
            command.out().println(JsonMapper.shared().writeValueAsString(said));
            return;
        }
        command.out().println(command.texts().text("command.written", file.toString()));
    }
}
