package nl.kleurplaat.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what day it is: to every request once, the same from its first field to its last. Nobody else asks the clock. */
@Component
public class Today implements WebGraphQlInterceptor {

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    /** For what is no request, or has an answer on other days too. */
    public LocalDate now() {
        return LocalDate.now(clock);
    }

    /** The day that it was at a moment. */
    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        LocalDate today = now();
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("today", today)).build());
        return chain.next(request);
    }
}
