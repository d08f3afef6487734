package nl.kleurplaat.api;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.util.concurrent.ExecutorService;

/** Threads on which goes on what a request began: what they log has the id of that request. */
public final class RequestThreads {

    /** Under which the log has the id. */
    public static final String ID = "request";

    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
            .contextRegistry(new ContextRegistry().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(ID)))
            .build();

    private RequestThreads() {}

    public static ExecutorService of(ExecutorService threads) {
        return ContextExecutorService.wrap(threads, CONTEXT);
    }
}
