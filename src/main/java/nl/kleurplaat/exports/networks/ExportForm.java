package nl.kleurplaat.exports.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.exports.tables.XlsxTable;

/** The forms that a network goes out in, by how the name of the file ends. */
enum ExportForm {
    GRAPHML("application/graphml+xml"),
    GEXF("application/gexf+xml"),
    DOT("text/vnd.graphviz;charset=UTF-8"),
    CYJS("application/json"),
    JSON("application/json"),
    NET("text/plain;charset=UTF-8"),
    DL("text/plain;charset=UTF-8"),
    XLSX(XlsxTable.TYPE);

    /** How files of networks end that others make. */
    private static final List<String> OTHERS = List.of("svg", "png", "zip", "compact");

    private final String type;

    ExportForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem NOT_FOUND for another ending */
    static ExportForm of(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> all = Stream.concat(Arrays.stream(values()).map(ExportForm::ending), OTHERS.stream())
                            .toList();
                    return new Problem(
                            ProblemCode.NOT_FOUND, "exports.no-network-form", ending, Nearest.names(ending, all));
                });
    }
}
