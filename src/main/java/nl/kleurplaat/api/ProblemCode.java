package nl.kleurplaat.api;

/** The codes that errors carry as {@code extensions.code}; part of the agreed API. */
public enum ProblemCode {
    BAD_INPUT,
    NOT_FOUND,
    CONFLICT,
    FORBIDDEN,
    UNAUTHENTICATED,
    TOO_LARGE,
    RATE_LIMITED,
    TIMEOUT,
    INTERNAL
}
