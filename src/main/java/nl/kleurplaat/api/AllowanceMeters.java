package nl.kleurplaat.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How often somebody was refused for having asked too much. */
@Component
class AllowanceMeters implements MeterBinder {

    private final Allowance allowance;

    AllowanceMeters(Allowance allowance) {
        this.allowance = allowance;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Allowance.Limit limit : Allowance.Limit.values()) {
            FunctionCounter.builder("kleurplaat.refusals", allowance, it -> it.refusals(limit))
                    .description("What was refused because somebody asked too much, by what ran out")
                    .tag("limit", limit.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }
}
