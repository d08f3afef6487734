package nl.kleurplaat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The questions that a newcomer finds ready: {@code examples/*.graphql}, in the order in which they are read. */
final class Examples {

    private static final List<String> NAMES =
            List.of("overview", "search", "organisations", "connections", "kinds", "comparison", "what-if");

    private Examples() {}

    /** All of them, with their comments in Dutch and English. */
    static List<String> all() {
        return NAMES.stream().map(Examples::query).toList();
    }

    /** The one on the front page. */
    static String first() {
        return query("first");
    }

    private static String query(String name) {
        try (InputStream file = new ClassPathResource("examples/" + name + ".graphql").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
