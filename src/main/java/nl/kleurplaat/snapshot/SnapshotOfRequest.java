package nl.kleurplaat.snapshot;

import java.util.Map;
import nl.kleurplaat.api.Reader;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every request its reader and one snapshot as that reader sees it, from its first field to its last. */
@Component
class SnapshotOfRequest implements WebGraphQlInterceptor {

    private final Snapshots snapshots;
    private final Past past;

    SnapshotOfRequest(Snapshots snapshots, Past past) {
        this.snapshots = snapshots;
        this.past = past;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Reader reader = Reader.of(request.getAttributes().get(Reader.ATTRIBUTE));
        Snapshot snapshot = snapshots.current(reader);
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of("reader", reader, "snapshot", snapshot, "past", past))
                        .build());
        return chain.next(request);
    }
}
