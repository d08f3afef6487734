package nl.kleurplaat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the questions of our own pages are called. What others call theirs is not told further: it can be anything. */
final class OwnOperations {

    /** What any other question is called. */
    static final String OTHER = "other";

    private static final String SCRIPTS = "classpath:static/assets/page/*.js";
    private static final Pattern NAME = Pattern.compile("\\b(?:query|mutation|subscription) ([A-Z]\\w*)\\s*[({]");

    private final Set<String> names = new TreeSet<>();

    OwnOperations() {
        try {
            for (Resource script : new PathMatchingResourcePatternResolver().getResources(SCRIPTS)) {
                Matcher name = NAME.matcher(script.getContentAsString(StandardCharsets.UTF_8));
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name(@Nullable String given) {
        return given != null && names.contains(given) ? given : OTHER;
    }
}
