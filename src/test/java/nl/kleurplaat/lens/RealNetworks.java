package nl.kleurplaat.lens;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;

/**
 * Networks of real organisations, from tables that lie beside the project and are no part of it. Where they are absent
 * a test is skipped, or fails on the build server.
 */
public final class RealNetworks {
    private static final Path DATA = Path.of("..", "shared", "data");

    private RealNetworks() {}

    /** @param primary the kind of each actor, as a number */
    @SuppressWarnings("ArrayRecordComponent")
    public record Known(Graphs.Named graph, int[] primary) {
        public Ties ties() {
            return graph.ties();
        }

        public int actor(String key) {
            return graph.actor(key);
        }
    }

    /** Who takes part in {@code gemeenschappelijke regelingen}. */
    public static Known jointArrangements() {
        return shared("nl-regions", Set.of("gemeenschappelijke regeling"));
    }

    /** Four kinds of regions for youth, safety and support. */
    public static Known youthRegions() {
        return shared(
                "nl-regions", Set.of("Jeugdzorgregio's", "Veilig Thuis regio's", "Veiligheidshuizen", "WMO-regio's"));
    }

    /** Agencies for tobacco control in Indiana; {@code relation} is contact, collaboration or dissemination. */
    public static Known tobacco(String relation) {
        Map<String, String> kinds = kinds("tobacco-indiana");
        Map<String, Integer> weights = new TreeMap<>();
        for (NamedCsvRecord row : rows(DATA.resolve("tobacco-indiana/ties.csv"))) {
            if (row.getField("relation").equals(relation)) {
                weights.put(row.getField("source") + "\t" + row.getField("target"), 1);
            }
        }
        return known(new ArrayList<>(new TreeSet<>(kinds.keySet())), weights, kinds);
    }

    /** What independent tools found, by key of the actor. */
    public static Map<String, NamedCsvRecord> expected(String file) {
        Map<String, NamedCsvRecord> byId = new TreeMap<>();
        for (NamedCsvRecord row : rows(DATA.resolve("expected").resolve(file))) {
            byId.put(row.getField("id"), row);
        }
        return byId;
    }

    private static Known shared(String folder, Set<String> collaborationKinds) {
        Set<String> counted = new TreeSet<>();
        for (NamedCsvRecord row : rows(DATA.resolve(folder).resolve("collaborations.csv"))) {
            if (collaborationKinds.contains(row.getField("kind"))) {
                counted.add(row.getField("id"));
            }
        }
        Map<String, TreeSet<String>> members = new TreeMap<>();
        TreeSet<String> keys = new TreeSet<>();
        for (NamedCsvRecord row : rows(DATA.resolve(folder).resolve("participations.csv"))) {
            String collaboration = row.getField("collaboration_id");
            if (counted.contains(collaboration)) {
                String organisation = row.getField("organisation_id");
                keys.add(organisation);
                members.computeIfAbsent(collaboration, id -> new TreeSet<>()).add(organisation);
            }
        }
        Map<String, Integer> weights = new TreeMap<>();
        for (TreeSet<String> together : members.values()) {
            for (String a : together) {
                for (String b : together.tailSet(a, false)) {
                    weights.merge(a + "\t" + b, 1, Integer::sum);
                }
            }
        }
        return known(List.copyOf(keys), weights, kinds(folder));
    }

    private static Known known(List<String> keys, Map<String, Integer> weights, Map<String, String> kinds) {
        Map<String, Integer> number = new HashMap<>();
        keys.forEach(key -> number.put(key, number.size()));
        int[] a = new int[weights.size()];
        int[] b = new int[a.length];
        double[] w = new double[a.length];
        int next = 0;
        for (var tie : weights.entrySet()) {
            String[] ends = tie.getKey().split("\t");
            a[next] = number.getOrDefault(ends[0], -1);
            b[next] = number.getOrDefault(ends[1], -1);
            w[next++] = tie.getValue();
        }
        List<String> distinct = kinds.values().stream().distinct().sorted().toList();
        int[] primary =
                keys.stream().mapToInt(key -> distinct.indexOf(kinds.get(key))).toArray();
        return new Known(new Graphs.Named(keys, Ties.of(keys.size(), a, b, w)), primary);
    }

    private static Map<String, String> kinds(String folder) {
        Map<String, String> kinds = new TreeMap<>();
        for (NamedCsvRecord row : rows(DATA.resolve(folder).resolve("organisations.csv"))) {
            kinds.put(row.getField("id"), row.getField("type"));
        }
        return kinds;
    }

    private static List<NamedCsvRecord> rows(Path file) {
        Assumptions.assumeTrue(
                Files.exists(file) || System.getenv("CI") != null,
                () -> "skipped: the tables beside the project are not there: " + file);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
