package nl.kleurplaat.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Refuses an address that is not loopback where nobody has to log in, as soon as the settings are read: before the database or the web server
 * starts. Without a setting the address is loopback, which is not Spring Boot's own default.
 */
final class LoopbackOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String ADDRESS = "server.address";
    private static final String MANAGEMENT_ADDRESS = "management.server.address";
    private static final String MANAGEMENT_PORT = "management.server.port";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    static void check(ConfigurableEnvironment environment) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("loopback by default", Map.of(ADDRESS, ListenAddress.DEFAULT)));
        if (Login.isNeeded(environment)) {
            return;
        }
        Binder binder = Binder.get(environment);
        ListenAddress.requireLoopback(ADDRESS, value(binder, ADDRESS));
        // a management port of its own listens on every address unless told otherwise
        if (value(binder, MANAGEMENT_ADDRESS) != null || value(binder, MANAGEMENT_PORT) != null) {
            ListenAddress.requireLoopback(MANAGEMENT_ADDRESS, value(binder, MANAGEMENT_ADDRESS));
        }
    }

    private static @Nullable String value(Binder binder, String name) {
        return binder.bind(name, Bindable.of(String.class)).orElse(null);
    }

    /** After the configuration files are read and the log is set up. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
