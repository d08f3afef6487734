package nl.kleurplaat.snapshot;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every request one snapshot, from its first field to its last. */
@Component
class SnapshotOfRequest implements WebGraphQlInterceptor {

    private final Snapshots snapshots;

    SnapshotOfRequest(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Snapshot snapshot = snapshots.current();
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("snapshot", snapshot)).build());
        return chain.next(request);
    }
}
