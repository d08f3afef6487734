package nl.kleurplaat.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells every request what day it is, the same from its first field to its last. */
@Component
class TodayOfRequest implements WebGraphQlInterceptor {

    private final Clock clock;

    TodayOfRequest(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        LocalDate today = LocalDate.now(clock);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("today", today)).build());
        return chain.next(request);
    }
}
