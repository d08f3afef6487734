package nl.kleurplaat.results;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much was computed, and how much was there already; what is computed in the background. */
@Component
class ResultMeters implements MeterBinder {

    private final Results results;
    private final Computations computations;

    ResultMeters(Results results, Computations computations) {
        this.results = results;
        this.computations = computations;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        asked(meters, "lens", results.lenses());
        asked(meters, "result", results.results());
        background(meters, "queued", Computation.Status.QUEUED);
        background(meters, "running", Computation.Status.RUNNING);
    }

    private static void asked(MeterRegistry meters, String kind, Results.Asked asked) {
        FunctionCounter.builder("kleurplaat.results", asked, Results.Asked::kept)
                .description("Lenses and results that were asked for, by whether they were there or had to be computed")
                .tag("kind", kind)
                .tag("found", "kept")
                .register(meters);
        FunctionCounter.builder("kleurplaat.results", asked, Results.Asked::computed)
                .tag("kind", kind)
                .tag("found", "computed")
                .register(meters);
    }

    private void background(MeterRegistry meters, String state, Computation.Status status) {
        Gauge.builder("kleurplaat.computations", computations, it -> it.count(status))
                .description("Computations in the background")
                .tag("state", state)
                .register(meters);
    }
}
