package nl.kleurplaat.api;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every request the time until which it may be worked on. */
@Component
class DeadlineOfRequest implements WebGraphQlInterceptor {

    private final Duration limit;

    DeadlineOfRequest(@Value("${kleurplaat.request.limit:10s}") Duration limit) {
        this.limit = limit;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Deadline deadline = Deadline.in(limit);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("deadline", deadline)).build());
        return chain.next(request);
    }
}
