package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.generator.Field;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.InvolvementRows.Involvement;

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
                1,
                from.domains(),
                from.regions(),
                from.organisations(),
                from.stakeholders(),
                from.collaborations(),
                from.participations(),
                from.representations(),
                Practice.NONE,
                Map.of());
    }

    private List<Domain> domains() {
        return Field.ALL.stream()
                .map(f -> new Domain(f.key(), f.nameNl(), f.nameEn(), f.colour(), -1, 1))
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
                    null,
                    null,
                    List.of(),
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
        for (int c = 0; c < rows.count(); c++) {
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
                    1));
        }
        return list;
    }

    private Involvements participations() {
        var rows = generated.participations();
        int[] offsets = generated.collaborations().offsets();
        var all = new InvolvementRows(false);
        for (int c = 0; c + 1 < offsets.length; c++) {
            List<Involvement> row = new ArrayList<>();
            for (int p = offsets[c]; p < offsets[c + 1]; p++) {
                row.add(new Involvement(
                        rows.organisation()[p], -1, rows.from()[p], rows.until()[p], rows.role()[p], 1));
            }
            all.add(row);
        }
        return all.all();
    }

    private Involvements representations() {
        var rows = generated.representations();
        var all = new InvolvementRows(true);
        int next = 0;
        for (int c = 0; c < generated.collaborations().count(); c++) {
            List<Involvement> row = new ArrayList<>();
            for (; next < rows.count() && rows.collaboration()[next] == c; next++) {
                row.add(new Involvement(
                        rows.stakeholder()[next],
                        rows.organisation()[next],
                        rows.from()[next],
                        rows.until()[next],
                        rows.mandate()[next],
                        1));
            }
            all.add(row);
        }
        return all.all();
    }

    private static int[] places(int... places) {
        return Arrays.stream(places).filter(place -> place >= 0).toArray();
    }
}
