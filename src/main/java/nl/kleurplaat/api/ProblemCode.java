package nl.kleurplaat.api;

/** The codes that errors carry as {@code extensions.code}; part of the agreed API. */
public enum ProblemCode {
    BAD_INPUT(400),
    NOT_FOUND(404),
    CONFLICT(409),
    FORBIDDEN(403),
    UNAUTHENTICATED(401),
    TOO_LARGE(413),
    RATE_LIMITED(429),
    TIMEOUT(503),
    INTERNAL(500);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status of an answer that is this problem and nothing else. */
    public int status() {
        return status;
    }
}
