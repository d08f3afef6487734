package nl.kleurplaat.exports.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kleurplaat.exports.reports.ReportPage.Question;

/** The questions that give the numbers of reports: {@code reports/*.graphql}. */
final class Questions {

    private static final Pattern NAME = Pattern.compile("^query (\\w+)");
    private static final Map<String, Question> READ = new ConcurrentHashMap<>();

    private Questions() {}

    static Question called(String name) {
        return READ.computeIfAbsent(name, Questions::read);
    }

    private static Question read(String name) {
        try (InputStream file = Questions.class.getResourceAsStream("/reports/" + name + ".graphql")) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).strip();
            Matcher operation = NAME.matcher(text);
            if (!operation.find()) {
                throw new IllegalStateException("a question without a name: " + name);
            }
            return new Question(operation.group(1), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
