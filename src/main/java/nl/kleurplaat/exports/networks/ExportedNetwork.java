package nl.kleurplaat.exports.networks;

import static nl.kleurplaat.exports.tables.Table.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.analysis.drawing.GroupColours;
import nl.kleurplaat.analysis.since.TieDays;
import nl.kleurplaat.exports.tables.NetworkTables;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Table.Column;
import nl.kleurplaat.exports.tables.TableTexts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.NetworkGraph;
import nl.kleurplaat.results.Drawn;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/**
 * A network as every form of file writes it: what is known of its actors and ties, in one order. All of it is found when it is
 * made, so that nothing can go wrong halfway a file.
 *
 * @param nodes by actor; {@code key} and {@code name} come first
 * @param links by tie
 * @param drawing where actors stand; null in a network that is too large to draw for a file
 * @param words in the language of the reader
 */
record ExportedNetwork(
        Seen seen, Table nodes, Table links, @Nullable Drawing drawing, TieDays days, TableTexts words) {

    /** A larger network goes out without the measures and places that take long. */
    static final int MEASURED = 5_000;

    /** What a file says of the ends of a tie by itself. */
    private static final Set<String> ENDS = Set.of("aKey", "a", "aGroup", "bKey", "b", "bGroup");

    static ExportedNetwork of(Seen seen, TableTexts words) {
        Network network = seen.network();
        boolean whole = network.size() <= MEASURED;
        Table nodes = whole ? NetworkTables.actors(seen) : NetworkTables.described(seen);
        Drawing drawing = whole ? seen.get(new Drawn(Drawing.SEED)) : null;
        List<Column> columns = new ArrayList<>(nodes.columns());
        GroupColours colours = seen.get(Measures.GROUP_COLOURS);
        columns.add(column("colour", v -> colours.of(network.groups().primary(v))));
        columns.add(column("from", v -> from(seen, v)));
        columns.add(column("until", v -> until(seen, v)));
        int[] order = IntStream.range(0, network.ties().ties()).toArray();
        TieDays days = seen.get(Measures.TIE_DAYS);
        List<Column> ties = new ArrayList<>(NetworkTables.ties(seen, order).columns().stream()
                .filter(it -> !ENDS.contains(it.name()))
                .toList());
        ties.add(column("until", t -> Days.date(days.last()[t])));
        return new ExportedNetwork(
                seen, new Table(nodes.rows(), columns), new Table(order.length, ties), drawing, days, words);
    }

    private static @Nullable LocalDate from(Seen seen, int actor) {
        int subject = subject(seen, actor);
        return subject < 0
                ? null
                : Days.date(seen.snapshot().organisations().get(subject).from());
    }

    private static @Nullable LocalDate until(Seen seen, int actor) {
        int subject = subject(seen, actor);
        return subject < 0
                ? null
                : Days.date(seen.snapshot().organisations().get(subject).until());
    }

    /** Only organisations have days of their own. */
    private static int subject(Seen seen, int actor) {
        return seen.lens().actors() == ActorKind.ORGANISATION ? seen.network().subjects()[actor] : -1;
    }

    NetworkGraph graph() {
        return new NetworkGraph(seen.ties());
    }

    String key(int actor) {
        return seen.network().keys().get(actor);
    }

    String name(int actor) {
        return seen.network().names().get(actor);
    }

    int a(int tie) {
        return seen.ties().tieA()[tie];
    }

    int b(int tie) {
        return seen.ties().tieB()[tie];
    }

    double weight(int tie) {
        return seen.ties().tieWeight()[tie];
    }

    /** A text, a number or yes or no; days as texts; null is absent. */
    @Nullable
    Object value(Column column, int row) {
        Object cell = words.cell(column.cells().apply(row));
        return cell instanceof LocalDate day ? day.toString() : cell;
    }

    /** The first value of a column, which says of what type it is; a text where there is none. */
    Object sample(Table table, Column column) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> value(column, row))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
