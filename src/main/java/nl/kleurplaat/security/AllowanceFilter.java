package nl.kleurplaat.security;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kleurplaat.api.Allowance;
import nl.kleurplaat.api.DoorAnswers;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Refuses who has asked too much, and who asks too much at once, before anything is read; and says what is left. */
final class AllowanceFilter extends HttpFilter {

    private final transient Allowance allowance;
    private final transient DoorAnswers answers;

    AllowanceFilter(Allowance allowance, DoorAnswers answers) {
        this.allowance = allowance;
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(Reader.ATTRIBUTE) instanceof Reader reader) || reader.kind() == Reader.Kind.LOCAL) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = allowance.seconds(reader);
        response.setHeader("RateLimit-Policy", "\"points\";q=" + allowance.points() + ";w=3600");
        response.setHeader("RateLimit", "\"points\";r=" + Math.max(0, allowance.left(reader)) + ";t=" + seconds);
        if (seconds > 0) {
            allowance.refused(Allowance.Limit.POINTS);
            refuse(request, response, seconds, new Problem(ProblemCode.RATE_LIMITED, "door.points", seconds));
        } else if (!allowance.begins(reader)) {
            refuse(request, response, 1, new Problem(ProblemCode.RATE_LIMITED, "door.at-once"));
        } else {
            answer(request, response, chain, new Once(() -> allowance.end(reader)));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long seconds, Problem problem)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        answers.refuse(request, response, problem);
    }

    /** A stream of events has a limit of its own: it is not a request that is being answered. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Once end)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            String type = response.getContentType();
            boolean follows = type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
            if (request.isAsyncStarted() && !follows) {
                request.getAsyncContext().addListener(end);
            } else {
                end.end();
            }
        }
    }

    /** Says once that a request has ended, however it did. */
    private static final class Once implements AsyncListener {

        private final Runnable run;
        private final AtomicBoolean ended = new AtomicBoolean();

        Once(Runnable run) {
            this.run = run;
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                run.run();
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
