package nl.kleurplaat.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where a service has a file that it makes. */
record FileAddress(String path) {

    FileAddress(String folder, String name, String form) {
        this(folder + segment(name) + "." + segment(form));
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    /** The same, asked with a parameter; without one where it is null. */
    FileAddress with(String parameter, @Nullable String value) {
        return value == null
                ? this
                : new FileAddress(path + (path.contains("?") ? "&" : "?") + parameter + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** JSON as it was written in the command, or the content of the file that is named instead. */
    static @Nullable String json(@Nullable String option) {
        if (option == null || option.strip().startsWith("{")) {
            return option;
        }
        return content(Path.of(option));
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.REFUSED, "command.cannot-read", file.toString());
        }
    }
}
