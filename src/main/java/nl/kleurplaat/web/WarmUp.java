package nl.kleurplaat.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Asks what a newcomer asks, before the service says that it is ready: classes are loaded, statements planned and the
 * first answers there when somebody comes. What takes too long is left to whoever asks it. It asks inside the program, as a reader of
 * its own, so that nobody else gets in by its way.
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final Reader ITSELF = new Reader("warm-up", Role.ADMIN, Reader.Kind.LOCAL);

    private final WebGraphQlHandler answers;
    private final URI api;
    private final Duration longest;

    /** @param longest how long it may take together; zero leaves it out */
    WarmUp(
            WebGraphQlHandler answers,
            @Value("${spring.graphql.http.path:/graphql}") String api,
            @Value("${kleurplaat.warm-up:10s}") Duration longest) {
        this.answers = answers;
        this.api = URI.create(api);
        this.longest = longest;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long end = System.nanoTime() + longest.toNanos();
        List<String> questions = Stream.concat(Stream.of(Examples.first()), Examples.all().stream())
                .toList();
        for (String question : questions) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                return;
            }
            try {
                answers.handleRequest(asked(question)).block(left);
            } catch (RuntimeException e) {
                log.debug("The first questions were not all asked: {}", e.getMessage());
                return;
            }
        }
    }

    private WebGraphQlRequest asked(String question) {
        return new WebGraphQlRequest(
                api,
                new HttpHeaders(),
                null,
                null,
                Map.of(Reader.ATTRIBUTE, ITSELF),
                new DefaultGraphQlRequest(question),
                "warm-up",
                Texts.DUTCH);
    }
}
