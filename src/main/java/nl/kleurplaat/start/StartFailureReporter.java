package nl.kleurplaat.start;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the program does not start, instead of Spring Boot's report or a stack trace.
 *
 * <p>It goes before Spring Boot's own failure analysers: those would print their block beside the line. A failure that
 * is not ours is left to them. Java ends with exit code 1, as after any failed start.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        StartFailure found = StartFailures.in(failure);
        if (found == null) {
            return false;
        }
        System.err.println(StartFailures.line(found));
        return true;
    }
}
