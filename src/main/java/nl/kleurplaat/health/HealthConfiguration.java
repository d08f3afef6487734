package nl.kleurplaat.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What is looked at while the program runs, and what makes it ready or not. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    static DatabaseWatch databaseWatch(Environment settings) {
        return new DatabaseWatch(StringUtils.hasText(settings.getProperty("spring.neo4j.uri")));
    }

    @Bean
    HealthIndicator databaseHealthIndicator(DatabaseWatch database) {
        return () -> health(!database.isAway());
    }

    @Bean
    HealthIndicator answersHealthIndicator(Watching watching) {
        return () -> health(watching.isAnswered());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestsSeen(MeterRegistry meters) {
        return tomcat -> tomcat.addContextValves(new RequestsSeen(meters));
    }

    @Bean
    MeterBinder databaseMeters(DatabaseWatch database) {
        return meters -> Gauge.builder("kleurplaat.database.up", database, it -> it.isAway() ? 0 : 1)
                .description("1 where the database answers, 0 where it does not")
                .register(meters);
    }

    private static Health health(boolean up) {
        return up ? Health.up().build() : Health.down().build();
    }
}
