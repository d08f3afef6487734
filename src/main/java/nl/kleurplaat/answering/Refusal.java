package nl.kleurplaat.answering;

import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kleurplaat.api.ProblemCode;

/** Ends a question that is over a bound: its answer is this error, and nothing else. */
final class Refusal extends AbortExecutionException {

    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    Refusal(ProblemCode code, String message) {
        super(message);
        extensions.put("code", code.name());
    }

    /** The same, saying what was asked and what may be. */
    Refusal of(String name, long asked, long limit) {
        extensions.put(name, asked);
        extensions.put("limit", limit);
        return this;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    /** It is an answer, not a failure: where it was made is of no interest. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
