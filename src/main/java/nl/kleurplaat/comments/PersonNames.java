package nl.kleurplaat.comments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Snapshots;
import nl.kleurplaat.snapshot.Stakeholder;
import org.springframework.stereotype.Component;

/**
 * Whether a text names a person of the record: by the whole name, or by what of it follows the first name where that is
 * written with a capital. Each word of a text is looked at with those after it: O(words) in the text.
 */
@Component
class PersonNames {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Snapshots snapshots;
    private volatile Known known = new Known(Long.MIN_VALUE, Set.of(), 0);

    PersonNames(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @param names words with a space between, in lower case
     * @param longest how many words the longest has
     */
    private record Known(long version, Set<String> names, int longest) {}

    boolean areIn(String text) {
        Known all = known();
        List<String> words = words(text);
        for (int from = 0; from < words.size(); from++) {
            boolean capital = false;
            for (int to = from + 1; to <= Math.min(words.size(), from + all.longest); to++) {
                capital |= Character.isUpperCase(words.get(to - 1).charAt(0));
                String name = String.join(" ", words.subList(from, to)).toLowerCase(Locale.ROOT);
                // a surname that is also a word, such as berg, is one where it has a capital
                if (all.names.contains(name) || (capital && all.names.contains("- " + name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Known known() {
        Snapshot snapshot = snapshots.current(Reader.LOCAL);
        Known last = known;
        if (last.version == snapshot.version()) {
            return last;
        }
        Set<String> names = new HashSet<>();
        int longest = 0;
        for (Stakeholder person : snapshot.stakeholders()) {
            List<String> words = words(person.name().toLowerCase(Locale.ROOT));
            longest = Math.max(longest, words.size());
            names.add(String.join(" ", words));
            if (words.size() > 1) {
                names.add("- " + String.join(" ", words.subList(1, words.size())));
            }
        }
        Known read = new Known(snapshot.version(), names, longest);
        known = read;
        return read;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(Written.line(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
