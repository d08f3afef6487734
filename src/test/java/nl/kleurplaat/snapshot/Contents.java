package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that a snapshot holds but its version, as text: equal for equal contents, whichever way they came about. */
final class Contents {

    private final List<String> lines = new ArrayList<>();

    private final boolean versions;

    private Contents(boolean versions) {
        this.versions = versions;
    }

    static List<String> of(Snapshot snapshot) {
        return new Contents(true).all(snapshot);
    }

    /** But how often each thing was changed. */
    static List<String> unversioned(Snapshot snapshot) {
        return new Contents(false).all(snapshot);
    }

    private int of(int version) {
        return versions ? version : 0;
    }

    private List<String> all(Snapshot it) {
        it.domains().forEach(d -> add(d.key(), d.nameNl(), d.nameEn(), d.colour(), d.broader(), of(d.version())));
        it.regions().forEach(r -> add(r.key(), r.name()));
        it.organisations().forEach(o -> {
            add(o.key(), o.name(), o.kind(), o.region(), list(o.domains()), o.parent());
            add(o.key(), o.website(), o.description(), o.told(), o.expertise(), o.from(), o.until(), of(o.version()));
        });
        it.stakeholders().forEach(s -> {
            add(s.key(), s.name(), s.title(), s.role(), s.frontrunner(), s.expertise());
            add(s.key(), list(s.organisations()), list(s.domains()), of(s.version()));
        });
        it.collaborations().forEach(c -> {
            add(c.key(), c.name(), c.kind(), c.start(), c.end(), list(c.domains()), c.region());
            add(c.key(), c.goal(), c.conversation(), c.setting(), of(c.version()));
        });
        it.practice()
                .all()
                .forEach(thing -> add(versions ? thing : thing.toString().replaceAll("version=\\d+", "")));
        add("participations", it.participations());
        add("representations", it.representations());
        add("former keys", new TreeMap<>(it.formerKeys()));
        for (int o = 0; o < it.organisations().size(); o++) {
            add("of organisation", o, list(it.collaborationsOf(o)), list(it.stakeholdersOf(o)));
        }
        return lines;
    }

    private void add(String name, Involvements rows) {
        add(name, list(rows.offsets()), list(rows.who()), list(rows.from()), list(rows.until()));
        add(
                name,
                IntStream.range(0, rows.who().length)
                        .mapToObj(rows::organisation)
                        .toList());
        add(name, Arrays.asList(rows.words()), versions ? list(rows.versions()) : List.of());
    }

    private void add(@Nullable Object... values) {
        lines.add(Arrays.toString(values));
    }

    private static List<Integer> list(int[] places) {
        return IntStream.of(places).boxed().toList();
    }
}
