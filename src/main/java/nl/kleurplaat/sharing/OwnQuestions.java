package nl.kleurplaat.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The questions that the scripts of each page ask, by the name of their operation: as they stand in the files that the service
 * itself sends. Those of forms and of what colleagues remark are not among them.
 */
@Component
class OwnQuestions {

    private static final String FOLDER = "static/assets/page/";
    private static final Pattern QUESTION =
            Pattern.compile("[`'](query (\\w+)(?:\\(.*?\\))? \\{.*?)[`']", Pattern.DOTALL);
    private static final Pattern IMPORT =
            Pattern.compile("^import .*? from '\\./(\\w[\\w-]*)\\.js';", Pattern.MULTILINE);

    /** That of a page that was opened by a link, about the link itself. */
    private static final String ABOUT_THE_LINK = "shared";

    private static final Set<String> FORMS = Set.of("entries", "share", "comments");

    /** By the script that they begin in. */
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /** Whether a text is the page's own question of this name. */
    boolean has(SharedPage page, String name, String text) {
        return text.equals(of(page).get(name));
    }

    boolean has(SharedPage page, String name) {
        return of(page).containsKey(name);
    }

    /** Whether a text is what a page that was opened by a link asks first. */
    boolean isAboutTheLink(String text) {
        return known.computeIfAbsent(ABOUT_THE_LINK, script -> read(script, new HashMap<>(), new HashSet<>()))
                .containsValue(text);
    }

    /** The name of the one operation of a text that begins as the pages' own do; null where it does not. */
    static @Nullable String name(String text) {
        Matcher name = Pattern.compile("query (\\w+)").matcher(text);
        return name.lookingAt() ? name.group(1) : null;
    }

    private Map<String, String> of(SharedPage page) {
        return known.computeIfAbsent(page.key(), script -> {
            Map<String, String> questions = new HashMap<>();
            Set<String> seen = new HashSet<>(FORMS);
            read("frame", questions, seen);
            read(script, questions, seen);
            return Map.copyOf(questions);
        });
    }

    private static Map<String, String> read(String script, Map<String, String> questions, Set<String> seen) {
        if (seen.add(script)) {
            String text = text(script);
            QUESTION.matcher(text)
                    .results()
                    .forEach(found -> questions.put(
                            Objects.requireNonNull(found.group(2)), Objects.requireNonNull(found.group(1))));
            IMPORT.matcher(text)
                    .results()
                    .forEach(found -> read(Objects.requireNonNull(found.group(1)), questions, seen));
        }
        return questions;
    }

    private static String text(String script) {
        try {
            return new ClassPathResource(FOLDER + script + ".js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
