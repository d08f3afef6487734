package nl.kleurplaat.intake;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kleurplaat.intake.write.Status;
import org.springframework.stereotype.Component;

/** How fast imports go, and how many wait. */
@Component
class ImportMeters implements MeterBinder {

    private final Imports imports;

    ImportMeters(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("kleurplaat.import.rows", imports, Imports::rows)
                .description("Rows that were read, and rows that were written")
                .register(meters);
        Stream.of(Status.QUEUED, Status.RUNNING)
                .forEach(status -> Gauge.builder("kleurplaat.imports", imports, it -> it.count(status))
                        .description("Imports that have not ended")
                        .tag("state", status.name().toLowerCase(Locale.ROOT))
                        .register(meters));
    }
}
