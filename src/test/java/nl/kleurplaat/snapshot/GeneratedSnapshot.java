package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.generator.Field;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.snapshot.Collaboration.Participation;
import nl.kleurplaat.snapshot.Collaboration.Representation;

/** Makes a snapshot from a generated network without a database: the one place that knows what both look like. */
public final class GeneratedSnapshot {

    private final Generated generated;

    private GeneratedSnapshot(Generated generated) {
        this.generated = generated;
    }

    /** Everything in a generated network, in the order of its numbers, which is that of the keys. */
    public static Snapshot of(Generated generated) {
        var from = new GeneratedSnapshot(generated);
        return new Snapshot(
                1, from.domains(), from.regions(), from.organisations(), from.stakeholders(), from.collaborations());
    }

    private List<Domain> domains() {
        return Field.ALL.stream()
                .map(f -> new Domain(f.key(), f.nameNl(), f.nameEn(), f.colour(), -1))
                .toList();
    }

    private List<Region> regions() {
        List<String> names = generated.regions();
        return IntStream.range(0, names.size())
                .mapToObj(r -> new Region(Generated.regionKey(r), names.get(r)))
                .toList();
    }

    private List<Organisation> organisations() {
        var rows = generated.organisations();
        List<Organisation> list = new ArrayList<>(rows.count());
        for (int o = 0; o < rows.count(); o++) {
            list.add(new Organisation(
                    rows.key(o),
                    rows.name(o),
                    rows.kind()[o],
                    rows.region()[o],
                    rows.domains()[o],
                    -1,
                    null,
                    List.of(),
                    Days.OPEN_START,
                    rows.until()[o],
                    1));
        }
        return list;
    }

    private List<Stakeholder> stakeholders() {
        var rows = generated.stakeholders();
        List<Stakeholder> list = new ArrayList<>(rows.count());
        for (int s = 0; s < rows.count(); s++) {
            list.add(new Stakeholder(
                    rows.key(s),
                    rows.name(s),
                    rows.title()[s],
                    rows.role(s),
                    rows.frontrunner()[s],
                    List.of(),
                    places(rows.organisation()[s], rows.second()[s]),
                    places(rows.domain()[s]),
                    1));
        }
        return list;
    }

    private List<Collaboration> collaborations() {
        var rows = generated.collaborations();
        List<Collaboration> list = new ArrayList<>(rows.count());
        int spoken = 0;
        for (int c = 0; c < rows.count(); c++) {
            int from = spoken;
            while (spoken < generated.representations().count()
                    && generated.representations().collaboration()[spoken] == c) {
                spoken++;
            }
            list.add(new Collaboration(
                    rows.key(c),
                    rows.name(c),
                    rows.kind()[c],
                    rows.start()[c],
                    rows.end()[c],
                    rows.domains()[c],
                    rows.region()[c],
                    null,
                    rows.conversation()[c],
                    rows.setting()[c],
                    1,
                    participations(rows.offsets()[c], rows.offsets()[c + 1]),
                    representations(from, spoken)));
        }
        return list;
    }

    private List<Participation> participations(int from, int to) {
        var rows = generated.participations();
        return IntStream.range(from, to)
                .mapToObj(
                        p -> new Participation(rows.organisation()[p], rows.role()[p], rows.from()[p], rows.until()[p]))
                .sorted(Comparator.comparingInt(Participation::organisation))
                .toList();
    }

    private List<Representation> representations(int from, int to) {
        var rows = generated.representations();
        return IntStream.range(from, to)
                .mapToObj(r -> new Representation(
                        rows.stakeholder()[r],
                        rows.organisation()[r],
                        rows.mandate()[r],
                        rows.from()[r],
                        rows.until()[r]))
                .sorted(Comparator.comparingInt(Representation::stakeholder)
                        .thenComparingInt(Representation::organisation))
                .toList();
    }

    private static int[] places(int... places) {
        return Arrays.stream(places).filter(place -> place >= 0).toArray();
    }
}
