package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import reactor.core.publisher.Mono;

/** The first questions, which the program asks itself, where one has to log in. */
@OwnServiceTest(properties = "kleurplaat.login.keys=true")
class WarmUpIT {

    @Autowired
    WebGraphQlHandler handler;

    @Test
    void allOfThemAreAnsweredToAReaderOfItsOwn() {
        Heard heard = new Heard(handler);

        new WarmUp(heard, "/graphql", Duration.ofSeconds(60)).run(new DefaultApplicationArguments());

        assertThat(heard.answers).hasSize(1 + Examples.all().size()).allSatisfy(answer -> {
            assertThat(answer.getErrors()).isEmpty();
            assertThat(answer.getExecutionInput().getGraphQLContext().<Object>get("reader"))
                    .isEqualTo(new Reader("warm-up", Role.ADMIN, Reader.Kind.LOCAL));
        });
    }

    @Test
    void noneIsAskedWhereThereIsNoTime() {
        Heard heard = new Heard(handler);

        new WarmUp(heard, "/graphql", Duration.ZERO).run(new DefaultApplicationArguments());

        assertThat(heard.answers).isEmpty();
    }

    /** Keeps what was answered. */
    private static final class Heard implements WebGraphQlHandler {

        private final WebGraphQlHandler handler;
        private final List<WebGraphQlResponse> answers = new ArrayList<>();

        Heard(WebGraphQlHandler handler) {
            this.handler = handler;
        }

        @Override
        public Mono<WebGraphQlResponse> handleRequest(WebGraphQlRequest request) {
            return handler.handleRequest(request).doOnNext(answers::add);
        }

        @Override
        public WebSocketGraphQlInterceptor getWebSocketInterceptor() {
            return handler.getWebSocketInterceptor();
        }

        @Override
        public ContextSnapshotFactory contextSnapshotFactory() {
            return handler.contextSnapshotFactory();
        }
    }
}
