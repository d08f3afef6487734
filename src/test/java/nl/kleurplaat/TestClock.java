package nl.kleurplaat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In tests it is always the same day, so that what they and the documentation expect does not go stale. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {

    @Bean
    @Primary
    Clock alwaysTheSameDay() {
        return Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    }
}
