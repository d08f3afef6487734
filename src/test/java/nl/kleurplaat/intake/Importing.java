package nl.kleurplaat.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import org.neo4j.driver.Driver;
import org.springframework.context.ApplicationContext;

/** Imports files in a running program, and looks at the record. */
final class Importing {

    static final Options DRY_RUN = new Options(true, false, Mode.MERGE, false);
    static final Options SKIP = new Options(false, true, Mode.MERGE, false);
    static final Options REPLACE = new Options(false, false, Mode.REPLACE, false);
    static final Options PREVIEW_REPLACE = new Options(true, false, Mode.REPLACE, false);

    private final Imports imports;
    private final ImportAnswers answers;
    private final Driver driver;

    Importing(ApplicationContext program) {
        this.imports = program.getBean(Imports.class);
        this.answers = program.getBean(ImportAnswers.class);
        this.driver = program.getBean(Driver.class);
    }

    ImportAnswer run(String name, byte[] file, Options options) {
        return run(name, file, options, Locale.ENGLISH);
    }

    ImportAnswer run(String name, byte[] file, Options options, Locale language) {
        return ended(imports.submit(Upload.open(name, file), options, Reader.LOCAL), language);
    }

    /** Imports a zip: name, content, name, content, … */
    ImportAnswer run(Options options, String... namesAndTexts) {
        return run("test.zip", Zips.of(namesAndTexts), options);
    }

    ImportAnswer ended(ImportJob job) {
        return ended(job, Locale.ENGLISH);
    }

    private ImportAnswer ended(ImportJob job, Locale language) {
        job.answer().join();
        return answers.answer(job.state(), language);
    }

    List<Object> values(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).list(r -> r.get(0).asObject());
        }
    }

    Object value(String cypher) {
        return values(cypher).get(0);
    }

    long version() {
        return (Long) value("MATCH (v:Version) RETURN v.number");
    }

    void write(String cypher) {
        try (var session = driver.session()) {
            session.run(cypher).consume();
        }
    }

    /** All of the network, as text: equal networks give equal lists. */
    List<Object> content() {
        return values("""
            CALL () {
              MATCH (n) WHERE NOT n:Version AND NOT n:Change AND NOT n:HistoryEntry AND NOT n:HistoryDraft AND NOT n:PersonKey
                AND NOT n:Import AND NOT n:ImportSign AND NOT n:ImportChunk AND NOT n:AuditEntry AND NOT n:AuditChain AND NOT n:__Neo4jMigration
              WITH n, properties(n) AS p
              RETURN labels(n)[0] + ' ' + reduce(s = '', k IN COLLECT { UNWIND keys(p) AS k
                WITH k WHERE NOT k IN ['createdIn', 'createdAt', 'changedIn', 'changedAt'] RETURN k ORDER BY k } |
                s + k + '=' + toStringOrNull(coalesce(toStringOrNull(p[k]), reduce(t = '', x IN p[k] | t + x + ';'))) + ' ') AS line
              UNION ALL
              MATCH (a)-[r]->(b) WHERE NOT a:__Neo4jMigration
              RETURN coalesce(a.key, '') + ' ' + type(r) + ' ' + coalesce(b.key, '') + ' '
                + coalesce(toString(r.position), '') + coalesce(r.key, '') + coalesce(toString(r.until), '') AS line
            }
            RETURN line ORDER BY line\
            """);
    }

    static Map<String, Integer> counts(ImportAnswer answer, String table) {
        Report.Counts counts = answer.tables().stream()
                .filter(t -> t.table().equals(table))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "created", counts.created(),
                "changed", counts.changed(),
                "unchanged", counts.unchanged(),
                "failed", counts.failed());
    }
}
