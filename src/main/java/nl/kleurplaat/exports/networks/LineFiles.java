package nl.kleurplaat.exports.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.exports.Printable;
import nl.kleurplaat.exports.tables.Table.Column;

/** The forms that are lines of text: Pajek's and UCINET's. */
final class LineFiles {

    private LineFiles() {}

    /** Vertices with name, with its key behind it where others have it too, place and key and group as their parameters, then edges with their weight. */
    static void pajek(ExportedNetwork network, Writer out) throws IOException {
        int actors = network.nodes().rows();
        Column group = network.nodes().column("group");
        Set<String> repeated = repeated(network);
        out.append("*Vertices ").append(String.valueOf(actors)).append("\n");
        Drawing drawing = network.drawing();
        for (int v = 0; v < actors; v++) {
            Object of = network.value(group, v);
            out.append(String.valueOf(v + 1))
                    .append(' ')
                    .append(quoted(repeated.contains(network.name(v)) ? nameAndKey(network, v) : network.name(v)))
                    .append(' ')
                    .append(String.valueOf(drawing == null ? 0.5 : drawing.x()[v]))
                    .append(' ')
                    .append(String.valueOf(drawing == null ? 0.5 : drawing.y()[v]))
                    .append(" ellipse key ")
                    .append(quoted(network.key(v)));
            if (of != null) {
                out.append(" group ").append(quoted(of.toString()));
            }
            out.append('\n');
        }
        out.append("*Edges\n");
        lines(network, out);
    }

    /** An edge list with labels, which UCINET takes apart by their quotation marks. */
    static void ucinet(ExportedNetwork network, Writer out) throws IOException {
        int actors = network.nodes().rows();
        out.append("dl n=").append(String.valueOf(actors)).append(", format=edgelist1\nlabels:\n");
        for (int v = 0; v < actors; v++) {
            out.append(quoted(nameAndKey(network, v))).append('\n');
        }
        out.append("data:\n");
        for (int t = 0; t < network.links().rows(); t++) {
            line(out, network.a(t), network.b(t), network.weight(t));
            line(out, network.b(t), network.a(t), network.weight(t));
        }
    }

    /** The names of more than one: programs that read these forms tell actors apart by their names. */
    private static Set<String> repeated(ExportedNetwork network) {
        Set<String> once = new HashSet<>();
        return IntStream.range(0, network.nodes().rows())
                .mapToObj(network::name)
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
    }

    private static String nameAndKey(ExportedNetwork network, int actor) {
        return network.name(actor) + " [" + network.key(actor) + "]";
    }

    private static void lines(ExportedNetwork network, Writer out) throws IOException {
        for (int t = 0; t < network.links().rows(); t++) {
            line(out, network.a(t), network.b(t), network.weight(t));
        }
    }

    private static void line(Writer out, int a, int b, double weight) throws IOException {
        out.append(String.valueOf(a + 1))
                .append(' ')
                .append(String.valueOf(b + 1))
                .append(' ')
                .append(String.valueOf(weight))
                .append('\n');
    }

    /** Neither form has a way to write a quotation mark or a new line in a name. */
    private static String quoted(String text) {
        return '"' + Printable.of(text).replace('"', '\'') + '"';
    }
}
