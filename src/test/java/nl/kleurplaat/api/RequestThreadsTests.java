package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestThreadsTests {

    @Test
    void whatGoesOnHasTheIdOfTheRequestThatBeganItAndNoOther() throws Exception {
        try (ExecutorService threads = RequestThreads.of(Executors.newSingleThreadExecutor())) {
            assertThat(threads.submit(() -> MDC.get(RequestThreads.ID)).get()).isNull();
            try (var _ = MDC.putCloseable(RequestThreads.ID, "een")) {
                MDC.put("other", "x");
                assertThat(threads.submit(() -> MDC.get(RequestThreads.ID)).get())
                        .isEqualTo("een");
                assertThat(threads.submit(() -> MDC.get("other")).get()).isNull();
            } finally {
                MDC.remove("other");
            }
            assertThat(threads.submit(() -> MDC.get(RequestThreads.ID)).get()).isNull();
        }
    }
}
