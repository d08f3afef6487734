package nl.kleurplaat.network;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.start.AtStart;
import nl.kleurplaat.start.StartFailure;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The constraints and indexes of the record, brought up to date by {@code cypher/migrations} and by what the types declare: as
 * the first thing that is done with the database. Nothing asks it anything while beans are made.
 */
@Component
public class Schema extends AtStart {

    private static final int PHASE = 10;

    /** The label of the mark that a database has as long as a backup is being restored into it. */
    public static final String RESTORING = "Restoring";

    private static final Logger log = LoggerFactory.getLogger(Schema.class);

    private final Driver driver;
    private final String where;
    private final String restored;
    private final Migrations migrations;

    /** @param restored the backup that this start restores; empty where it is a usual start */
    Schema(
            Driver driver,
            @Value("${spring.neo4j.uri:}") String uri,
            @Value("${kleurplaat.restore.file:}") String restored) {
        super(PHASE);
        this.driver = driver;
        this.restored = restored;
        this.where = uri.isEmpty() ? "inside" : "at " + uri;
        this.migrations = new Migrations(
                MigrationsConfig.builder()
                        .withLocationsToScan("classpath:cypher/migrations")
                        .withResourceScanner(Schema::migrations)
                        .build(),
                driver);
    }

    @Override
    protected void begin() {
        connect(driver, where);
        if (restored.isEmpty()) {
            refuseHalf();
        }
        migrate();
    }

    /** The version of the schema, such as {@code 015}. */
    public String version() {
        return versions().getLast();
    }

    /** Whether this program has a version of the schema, or had it and knows the way from there. */
    public boolean knows(String version) {
        return versions().contains(version);
    }

    private List<String> versions() {
        return migrations.info(ChainBuilderMode.LOCAL).getElements().stream()
                .map(MigrationChain.Element::getVersion)
                .toList();
    }

    /** Does again what was done to the schema since a version: what the database holds is of that version. */
    public void bringForwardFrom(String version) {
        List<String> all = versions();
        List<String> later = all.subList(all.indexOf(version) + 1, all.size());
        if (!later.isEmpty()) {
            driver.executableQuery("MATCH (m:__Neo4jMigration) WHERE m.version IN $later DETACH DELETE m")
                    .withParameters(Map.of("later", later))
                    .execute();
            migrations.clearCache();
            migrate();
        }
    }

    private void refuseHalf() {
        if (driver.executableQuery("RETURN EXISTS { (:" + RESTORING + ") } AS half")
                .execute()
                .records()
                .getFirst()
                .get("half")
                .asBoolean()) {
            throw new StartFailure(
                    "the database " + where + " holds part of a backup: restoring it was cut off.",
                    "Restore the backup once more, with the command `restore`; it begins again.");
        }
    }

    private static void connect(Driver driver, String where) {
        try {
            driver.verifyConnectivity();
        } catch (AuthenticationException e) {
            throw new StartFailure(
                    "the Neo4j " + where + " refuses the user name or password.",
                    "Check SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD.",
                    e);
        } catch (Neo4jException e) {
            String why = e instanceof ServiceUnavailableException ? "" : " (" + e.getMessage() + ")";
            throw new StartFailure(
                    "the Neo4j " + where + " does not answer" + why + ".",
                    "Start it, or check SPRING_NEO4J_URI; without SPRING_NEO4J_URI Kleurplaat brings a Neo4j of its"
                            + " own.",
                    e);
        }
    }

    private void migrate() {
        try {
            migrations.apply().ifPresent(v -> log.info("The record has schema version {}", v.getValue()));
            new Indexes(driver).make();
        } catch (Neo4jException | MigrationsException e) {
            throw new StartFailure(
                    "the schema of the Neo4j " + where + " cannot be brought up to date: " + e.getMessage() + ".",
                    "Check that it is Neo4j 2026.08 or later, that its disk is not full, and that the user may create"
                            + " constraints and indexes.",
                    e);
        }
    }

    /** The scanner that the library brings opens every jar there is, which a start from one jar waits for. */
    private static List<URL> migrations(List<String> folders) {
        var resolver = new PathMatchingResourcePatternResolver();
        List<URL> found = new ArrayList<>();
        try {
            for (String folder : folders) {
                for (Resource file : resolver.getResources("classpath:" + folder + "/*.cypher")) {
                    found.add(file.getURL());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
