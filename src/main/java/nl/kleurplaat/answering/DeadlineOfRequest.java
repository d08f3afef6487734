package nl.kleurplaat.answering;

import jakarta.servlet.ServletRequest;
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
public class DeadlineOfRequest implements WebGraphQlInterceptor {

    private final Duration limit;
    private final Duration limitOfFiles;

    DeadlineOfRequest(
            @Value("${kleurplaat.request.limit:10s}") Duration limit,
            @Value("${kleurplaat.files.limit:5m}") Duration limitOfFiles) {
        this.limit = limit;
        this.limitOfFiles = limitOfFiles;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Client client = Client.of(request.getAttributes().get(Client.ATTRIBUTE));
        Deadline deadline = of(client, limit);
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of("deadline", deadline, Client.class, client))
                        .build());
        return chain.next(request);
    }

    /** From now on, for a request for a file: an export, a table or a report, which of a large record takes its time. */
    public Deadline of(ServletRequest request) {
        return of(Client.of(request.getAttribute(Client.ATTRIBUTE)), limitOfFiles);
    }

    private static Deadline of(Client client, Duration limit) {
        return Deadline.in(limit).orWhen(client::isGone);
    }
}
