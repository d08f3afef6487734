package nl.kleurplaat.answering;

import java.time.Duration;
import java.util.Map;
import nl.kleurplaat.api.Deadline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every request the time until which it may be worked on, and who waits for it. */
@Component
class DeadlineOfRequest implements WebGraphQlInterceptor {

    private final Duration limit;

    DeadlineOfRequest(@Value("${kleurplaat.request.limit:10s}") Duration limit) {
        this.limit = limit;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Client client = Client.of(request.getAttributes());
        Deadline deadline = Deadline.in(limit).orWhen(client::isGone);
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of("deadline", deadline, Client.class, client))
                        .build());
        return chain.next(request);
    }
}
