package nl.kleurplaat.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request that is refused or failed: one shape for GraphQL, one for every other path. */
public final class ErrorBody {

    private static final String GRAPHQL_TYPE = "application/graphql-response+json";

    private ErrorBody() {}

    /** {@code {"error": {"code": ..., "message": ...}}}. */
    public static String plain(ProblemCode code, String message) {
        return json(Map.of("error", new Plain(code, message)));
    }

    /** {@code {"errors": [{"message": ..., "extensions": {"code": ...}}]}}, as GraphQL clients expect it. */
    public static String graphQl(ProblemCode code, String message) {
        return json(Map.of("errors", List.of(new GraphQl(message, Map.of("code", code)))));
    }

    /** The content type of a GraphQL answer for a client that sent this {@code Accept} header. */
    public static String graphQlType(@Nullable String accept) {
        return accept != null && accept.contains(GRAPHQL_TYPE) ? GRAPHQL_TYPE : "application/json";
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    private record Plain(ProblemCode code, String message) {}

    private record GraphQl(String message, Map<String, ProblemCode> extensions) {}
}
