package nl.kleurplaat.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads UCINET's text format (DL): lists of edges, lists of neighbours, and whole matrices, with labels. */
final class UcinetList {

    private static final Pattern FORMAT = Pattern.compile("(?i)format\\s*=\\s*(\\w+)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\\s,]+)");

    private final NetworkFile network = NetworkFile.empty();
    private final List<String> labels = new ArrayList<>();

    private UcinetList() {}

    /** Null where it is of a form that is not known. */
    static @Nullable NetworkFile read(byte[] bytes) {
        return new UcinetList().read(new String(bytes, StandardCharsets.UTF_8).replace("\r", ""));
    }

    private @Nullable NetworkFile read(String text) {
        Matcher format = FORMAT.matcher(text);
        String form = format.find() ? format.group(1).toLowerCase(java.util.Locale.ROOT) : "fullmatrix";
        int data = last(text, "data:");
        if (data < 0) {
            return null;
        }
        int listed = last(text.substring(0, data), "labels:");
        if (listed >= 0) {
            labels.addAll(words(text.substring(listed + "labels:".length(), last(text, "data:"))
                    .replace("\n", " ")));
        }
        labels.forEach(label -> network.nodes().add(Map.of(NetworkFile.ID, label, NetworkFile.LABEL, label)));
        List<List<String>> rows = Arrays.stream(
                        text.substring(data + "data:".length()).split("\n", -1))
                .map(UcinetList::words)
                .filter(row -> !row.isEmpty())
                .toList();
        switch (form) {
            case "edgelist1", "edgelist" ->
                rows.stream().filter(row -> row.size() > 1).forEach(row -> edge(row.get(0), row.get(1)));
            case "nodelist1", "nodelist" ->
                rows.forEach(row -> row.stream().skip(1).forEach(other -> edge(row.getFirst(), other)));
            case "fullmatrix", "fm" -> matrix(rows);
            default -> {
                return null;
            }
        }
        return network;
    }

    private static int last(String text, String section) {
        return text.toLowerCase(java.util.Locale.ROOT).lastIndexOf(section);
    }

    private void matrix(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                if (!rows.get(i).get(j).matches("0+(\\.0+)?")) {
                    edge(String.valueOf(i + 1), String.valueOf(j + 1));
                }
            }
        }
    }

    private void edge(String from, String to) {
        network.edges().add(Map.of(NetworkFile.SOURCE, named(from), NetworkFile.TARGET, named(to)));
    }

    /** A number is that of a label; where there are none it is the name. */
    private String named(String word) {
        boolean number = word.matches("\\d{1,6}");
        int index = number ? Integer.parseInt(word) : 0;
        return index >= 1 && index <= labels.size() ? labels.get(index - 1) : word;
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }
}
