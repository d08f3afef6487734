package nl.kleurplaat.snapshot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.kleurplaat.api.DoorAnswers;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every answer says the version of the record that there was when it was given, at least that of what it shows and of what it
 * wrote; a request that carries one is answered from that version or a later one, also by another instance. Where that version
 * is not there in time the answer is given from what is: its own version says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class VersionSeen extends OncePerRequestFilter {

    static final String HEADER = "Kleurplaat-Version";

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Snapshots snapshots;
    private final DoorAnswers answers;

    VersionSeen(Snapshots snapshots, DoorAnswers answers) {
        this.snapshots = snapshots;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        // what anybody may ask says nothing of the record
        if (!(request.getAttribute(Reader.ATTRIBUTE) instanceof Reader)) {
            rest.doFilter(request, response);
            return;
        }
        String carried = request.getHeader(HEADER);
        if (carried != null && !VERSION.matcher(carried).matches()) {
            answers.refuse(request, response, new Problem(ProblemCode.BAD_INPUT, "door.version", HEADER));
            return;
        }
        if (!isAsyncDispatch(request)) {
            await(carried);
        }
        Told told = new Told(response);
        rest.doFilter(request, told);
        if (!isAsyncStarted(request) && !response.isCommitted()) {
            told.onResponseCommitted();
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private void await(@Nullable String carried) {
        if (carried != null && snapshots.isRunning()) {
            snapshots.await(Long.parseLong(carried), LIMIT);
        }
    }

    private final class Told extends OnCommittedResponseWrapper {

        Told(HttpServletResponse response) {
            super(response);
        }

        @Override
        protected void onResponseCommitted() {
            if (snapshots.isRunning()) {
                setHeader(HEADER, String.valueOf(snapshots.current().version()));
            }
        }
    }
}
