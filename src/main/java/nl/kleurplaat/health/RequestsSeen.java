package nl.kleurplaat.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kleurplaat.api.RequestThreads;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Counts requests by what became of them, and gives each an id, which stands in its answer and in every line that is logged in its
 * thread. An id that a proxy gave is kept, where it looks like one: digits of sixteen and hyphens, so that nobody writes anything
 * else into the log.
 */
final class RequestsSeen extends ValveBase {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestsSeen.class.getName();
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{8,64}");
    private static final int KINDS = 5;

    /** By the first digit of the status. */
    private final List<Timer> answers;

    RequestsSeen(MeterRegistry meters) {
        super(true);
        answers = IntStream.rangeClosed(1, KINDS)
                .mapToObj(kind -> Timer.builder("kleurplaat.requests")
                        .description("Requests that were answered, by the kind of their status")
                        .tag("status", kind + "xx")
                        .register(meters))
                .toList();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long begin = System.nanoTime();
        String id = request.getAttribute(ATTRIBUTE) instanceof String given ? given : of(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(RequestThreads.ID, id)) {
            getNext().invoke(request, response);
        } finally {
            int kind = response.getStatus() / 100;
            if (!request.isAsync() && kind >= 1 && kind <= KINDS) {
                answers.get(kind - 1).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
            }
        }
    }

    private static String of(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
