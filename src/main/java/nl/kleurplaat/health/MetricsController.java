package nl.kleurplaat.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import nl.kleurplaat.api.NamedFiles;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is measured while the program runs, as Prometheus reads it; as a file a key can be limited to it. */
@Controller
class MetricsController implements NamedFiles {

    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry measured;

    MetricsController(PrometheusMeterRegistry measured) {
        this.measured = measured;
    }

    @Override
    public Set<String> names() {
        return Set.of("metrics");
    }

    @GetMapping({"/actuator/prometheus", "/api/metrics.txt"})
    @Requires(Role.ADMIN)
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok().header("Content-Type", FORMAT).body(measured.scrape(FORMAT));
    }
}
