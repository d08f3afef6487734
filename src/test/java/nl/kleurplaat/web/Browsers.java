package nl.kleurplaat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Secret;
import org.neo4j.driver.Driver;

/** The browsers of a test, of people who log in or do not; closed together. */
final class Browsers implements AutoCloseable {

    private final int port;
    private final Driver driver;
    private final List<Browser> open = new ArrayList<>();

    Browsers(int port, Driver driver) {
        this.port = port;
        this.driver = driver;
    }

    /** Of somebody who does not log in. */
    Browser open() {
        return open("127.0.0.1");
    }

    /** @param host as what it knows this computer */
    Browser open(String host) {
        var made = new Browser(host, port);
        open.add(made);
        return made;
    }

    /**
     * Of somebody with an account and a session.
     *
     * @param organisations what they are limited to; none: nothing
     */
    Browser loggedIn(Role role, String... organisations) {
        String secret = Secret.make("ks_");
        driver.executableQuery("""
            CREATE (a:Account {id: $name, name: $name, loginName: $name, role: $role, blocked: false, password: 'x',
              organisations: $organisations, createdAt: datetime(), createdBy: 'local'})
            CREATE (:AccountTicket {hash: $hash, until: datetime() + duration('PT1H')})-[:OF]->(a)\
            """)
                .withParameters(Map.of(
                        "name",
                        "ada-" + role.word(),
                        "role",
                        role.name(),
                        "organisations",
                        List.of(organisations),
                        "hash",
                        Secret.hash(secret)))
                .execute();
        Browser made = open();
        made.load("/login");
        made.cookie("kleurplaat", secret);
        return made;
    }

    @Override
    public void close() {
        open.forEach(Browser::close);
        driver.executableQuery("MATCH (n) WHERE n:Account OR n:AccountTicket OR n:Passkey DETACH DELETE n")
                .execute();
    }
}
