package nl.kleurplaat.api;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** What is answered where the database does not answer: that is nobody's mistake, and passes. */
final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether that is why something failed. */
    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException) {
                return true;
            }
        }
        return false;
    }

    static Problem problem() {
        return new Problem(ProblemCode.TIMEOUT, "api.database-away");
    }
}
