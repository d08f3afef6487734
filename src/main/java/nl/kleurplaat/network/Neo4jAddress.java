package nl.kleurplaat.network;

import java.net.URI;
import java.util.Set;
import nl.kleurplaat.start.StartFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Refuses an address that no Neo4j can have, such as that of its web page, before anything is opened. */
final class Neo4jAddress implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        check(Binder.get(event.getApplicationContext().getEnvironment())
                .bind("spring.neo4j.uri", Bindable.of(URI.class))
                .orElse(null));
    }

    /** @param address null or empty: a Neo4j of our own is brought */
    static void check(@Nullable URI address) {
        if (address == null || address.toString().isEmpty()) {
            return;
        }
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme()) || address.getHost() == null) {
            throw new StartFailure(
                    "SPRING_NEO4J_URI is not the address of a Neo4j",
                    "Write it as bolt://host:7687 or neo4j://host:7687, or leave it out: then Kleurplaat brings a"
                            + " Neo4j of its own");
        }
    }
}
