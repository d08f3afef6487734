package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A small record, a lens and what is seen through it on 21 November 2026, for tests. */
public record Seen(Snapshot snapshot, Lens lens, Network network) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Through the default lens. */
    public static Seen of(Records records) {
        return of(records, "");
    }

    /** @param lens the fields that differ from the default, such as {@code "actors=STAKEHOLDER regions=a,b"} */
    public static Seen of(Records records, String lens, Change... changes) {
        Map<String, String> f = new TreeMap<>();
        for (String word : lens.isEmpty() ? new String[0] : lens.split(" ")) {
            f.put(word.split("=")[0], word.split("=")[1]);
        }
        Snapshot snapshot = records.snapshot();
        Lens filled = new Lens(
                        ActorKind.valueOf(f.getOrDefault("actors", "ORGANISATION")),
                        Grouping.valueOf(f.getOrDefault("groupBy", "DOMAIN")),
                        f.containsKey("asOf") ? LocalDate.parse(f.getOrDefault("asOf", "")) : null,
                        null,
                        null,
                        list(f.get("domains")),
                        list(f.get("regions")),
                        list(f.get("kinds")),
                        null,
                        false,
                        TieWeight.SHARED,
                        null,
                        List.of(changes))
                .on(TODAY);
        return new Seen(snapshot, filled, Projection.network(snapshot, filled));
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    public Attributes attributes() {
        return Attributes.of(snapshot, lens, network);
    }

    public Ties ties() {
        return network.ties();
    }

    public int actor(String key) {
        int actor = Collections.binarySearch(network.keys(), key);
        if (actor < 0) {
            throw new IllegalArgumentException("no actor " + key);
        }
        return actor;
    }

    /** The keys of actors, with blanks between them. */
    public String keys(List<Integer> actors) {
        return String.join(" ", actors.stream().map(network.keys()::get).toList());
    }

    /** The keys of both ends of ties, such as {@code a-b c-d}. */
    public String ties(List<Integer> ties) {
        return String.join(
                " ",
                ties.stream()
                        .map(t -> network.keys().get(ties().tieA()[t]) + "-"
                                + network.keys().get(ties().tieB()[t]))
                        .toList());
    }
}
