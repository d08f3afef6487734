package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.network.Touched;
import org.neo4j.driver.TransactionContext;

/** Changes of the record drawn from a seed: what is made, altered and taken away, and what that touches. */
final class RandomChanges {

    private static final int THINGS = 12;
    private static final int WORDS = 4;

    private final Random random;
    private int made;

    RandomChanges(long seed) {
        random = new Random(seed);
    }

    /** Makes things to change. */
    Touched fill(TransactionContext tx) {
        for (int i = 0; i < WORDS; i++) {
            changeWords(tx);
        }
        for (int i = 0; i < THINGS; i++) {
            put(tx, "Organisation", "o" + i, "kind", "IN_DOMAIN");
            put(tx, "Stakeholder", "s" + i, "title", "IN_DOMAIN");
            put(tx, "Collaboration", "c" + i, "goal", "COVERS");
            takePart(tx, "o" + i, "c" + random.nextInt(i + 1));
        }
        return Touched.EVERYTHING;
    }

    /** Makes one change and says what it touches. */
    Touched make(TransactionContext tx) {
        made++;
        String organisation = "o" + random.nextInt(THINGS);
        String stakeholder = "s" + random.nextInt(THINGS);
        String collaboration = "c" + random.nextInt(THINGS);
        return switch (random.nextInt(30)) {
            case 0, 1, 15 -> put(tx, "Organisation", organisation, "kind", "IN_DOMAIN");
            case 2, 16 -> put(tx, "Stakeholder", stakeholder, "title", "IN_DOMAIN");
            case 3, 4, 17 -> put(tx, "Collaboration", collaboration, "goal", "COVERS");
            case 5, 6, 18, 19, 20, 21 -> takePart(tx, organisation, collaboration);
            case 7, 22, 23 -> speak(tx, stakeholder, organisation, collaboration);
            case 8 -> relate(tx, "Stakeholder", stakeholder, "WORKS_FOR", "Organisation", organisation);
            case 9 -> relate(tx, "Organisation", organisation, "PART_OF", "Organisation", "o" + random.nextInt(THINGS));
            case 10 -> relate(tx, "Organisation", organisation, "IN_REGION", "Region", word());
            case 11 -> remove(tx, "Organisation", organisation, "FOR");
            case 12 -> remove(tx, "Stakeholder", stakeholder, "BY");
            case 13 -> remove(tx, "Collaboration", collaboration, "IN");
            case 24, 25, 26 -> obstacle(tx, organisation, collaboration);
            case 27, 28 -> dialogue(tx, organisation, stakeholder);
            case 29 -> removeDialogue(tx);
            default -> changeWords(tx);
        };
    }

    private Touched obstacle(TransactionContext tx, String organisation, String collaboration) {
        String key = "k" + random.nextInt(THINGS);
        tx.run(
                        "MERGE (n:Obstacle {key: $key}) SET n.name = 'naam ' + $made, n.version = $made WITH n"
                            + " OPTIONAL MATCH (n)-[old]->() DELETE old WITH DISTINCT n OPTIONAL MATCH (o:Organisation"
                            + " {key: $o}) OPTIONAL MATCH (c:Collaboration {key: $c}) OPTIONAL MATCH (d:Domain {key:"
                            + " $d}) FOREACH (x IN CASE WHEN o IS NULL THEN [] ELSE [o] END |   CREATE (n)-[:OWNED_BY"
                            + " {position: 0}]->(x)) FOREACH (x IN CASE WHEN c IS NULL THEN [] ELSE [c] END | CREATE"
                            + " (n)-[:OCCURS_IN]->(x)) FOREACH (x IN CASE WHEN d IS NULL THEN [] ELSE [d] END |  "
                            + " CREATE (n)-[:CONCERNS {position: 0}]->(x))",
                        Map.of("key", key, "made", made, "o", organisation, "c", collaboration, "d", word()))
                .consume();
        return touched("Obstacle", key);
    }

    /** With a strength, which belongs to it. */
    private Touched dialogue(TransactionContext tx, String organisation, String stakeholder) {
        String key = "d" + random.nextInt(THINGS);
        var made = tx.run(
                        "MATCH (o:Organisation {key: $o}) MERGE (n:Dialogue {key: $key}) SET n.date ="
                            + " date('2026-01-01'), n.version = $made WITH o, n OPTIONAL MATCH"
                            + " (n)-[old:HELD_AT|ATTENDED_BY]->() DELETE old WITH DISTINCT o, n CREATE"
                            + " (n)-[:HELD_AT]->(o) MERGE (s:Strength {key: 'kracht-' + $key}) SET s.text = 'tekst ' +"
                            + " $made MERGE (s)-[:FROM]->(n) WITH n MATCH (p:Stakeholder {key: $s}) CREATE"
                            + " (n)-[:ATTENDED_BY {position: 0}]->(p)",
                        Map.of("o", organisation, "key", key, "made", this.made, "s", stakeholder))
                .consume();
        return made.counters().containsUpdates()
                ? touched("Dialogue", key).and(touched("Strength", "kracht-" + key))
                : Touched.NOTHING;
    }

    private Touched removeDialogue(TransactionContext tx) {
        String key = "d" + random.nextInt(THINGS);
        tx.run(
                        "MATCH (n:Dialogue {key: $key}) OPTIONAL MATCH (n)<-[:FROM]-(gone) DETACH DELETE gone, n",
                        Map.of("key", key))
                .consume();
        return touched("Dialogue", key);
    }

    private static Touched touched(String label, String key) {
        return Touched.of(Set.of(Touched.thing(label, key)));
    }

    private String word() {
        return "w" + random.nextInt(WORDS);
    }

    private Touched put(TransactionContext tx, String label, String key, String property, String domains) {
        List<String> words = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> word())
                .distinct()
                .toList();
        tx.run(
                        "MERGE (n:" + label + " {key: $key}) SET n.name = 'naam ' + $value, n." + property
                                + " = $value, n.version = $made WITH n OPTIONAL MATCH (n)-[old:" + domains
                                + "]->() DELETE old WITH DISTINCT n UNWIND range(0, size($words) - 1) AS i"
                                + " MATCH (d:Domain {key: $words[i]}) CREATE (n)-[:" + domains + " {position: i}]->(d)",
                        Map.of("key", key, "value", "waarde " + made, "made", made, "words", words))
                .consume();
        return touched(label, key);
    }

    private Touched takePart(TransactionContext tx, String organisation, String collaboration) {
        LocalDate from = LocalDate.of(2020 + random.nextInt(3), 1, 1);
        tx.run(
                        "MATCH (o:Organisation {key: $o}), (c:Collaboration {key: $c})"
                                + " MERGE (o)-[p:PARTICIPATES_IN {key: $key}]->(c) SET p.from = $from, p.role = $role",
                        Map.of(
                                "o", organisation,
                                "c", collaboration,
                                "key", Keys.participation(collaboration, organisation, word(), from),
                                "from", from,
                                "role", word()))
                .consume();
        return touched("Collaboration", collaboration);
    }

    private Touched speak(TransactionContext tx, String stakeholder, String organisation, String collaboration) {
        tx.run(
                        "MATCH (s:Stakeholder {key: $s}), (o:Organisation {key: $o}), (c:Collaboration {key: $c})"
                                + " MERGE (r:Representation {key: $key}) SET r.mandate = $mandate"
                                + " MERGE (r)-[:BY]->(s) MERGE (r)-[:FOR]->(o) MERGE (r)-[:IN]->(c)",
                        Map.of(
                                "s", stakeholder,
                                "o", organisation,
                                "c", collaboration,
                                "key", Keys.representation(collaboration, stakeholder, organisation, null),
                                "mandate", word()))
                .consume();
        return touched("Collaboration", collaboration);
    }

    private static Touched relate(
            TransactionContext tx, String label, String key, String type, String other, String to) {
        tx.run(
                        "MATCH (n:" + label + " {key: $key}), (m:" + other + " {key: $to}) WHERE n <> m"
                                + " OPTIONAL MATCH (n)-[old:" + type + "]->() DELETE old"
                                + " WITH DISTINCT n, m CREATE (n)-[:" + type + " {position: 0}]->(m)",
                        Map.of("key", key, "to", to))
                .consume();
        return touched(label, key);
    }

    /** With the representations and dialogues that hang on it. */
    private static Touched remove(TransactionContext tx, String label, String key, String type) {
        tx.run(
                        "MATCH (n:" + label + " {key: $key}) MATCH (n) (()<-[:" + type
                                + "|HELD_AT|FROM]-()){0,2} (gone) WITH DISTINCT gone DETACH DELETE gone",
                        Map.of("key", key))
                .consume();
        return touched(label, key);
    }

    private Touched changeWords(TransactionContext tx) {
        String word = word();
        tx.run("MERGE (d:Domain {key: $key}) SET d.nameNl = 'naam ' + $made", Map.of("key", word, "made", made))
                .consume();
        tx.run("MERGE (r:Region {key: $key}) SET r.name = 'naam ' + $made", Map.of("key", word, "made", made))
                .consume();
        if (random.nextInt(3) == 0) {
            tx.run("MATCH (n:Domain|Region {key: $key}) DETACH DELETE n", Map.of("key", word()))
                    .consume();
        }
        return Touched.NOTHING;
    }
}
