package nl.kleurplaat.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Snapshot;

/** What sentences about the record call things, in one language; {@link Wording} does so for a network. */
public final class Sentences {

    /** Of more than this only the number is said. */
    private static final int MOST_NAMED = 5;

    private final Texts texts;
    private final Locale language;
    private final Snapshot snapshot;

    public Sentences(Texts texts, Locale language, Snapshot snapshot) {
        this.texts = texts;
        this.language = language;
        this.snapshot = snapshot;
    }

    /** The text of {@code key} with what it names filled in. */
    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** The name of an organisation by its place. */
    public String organisation(int place) {
        return snapshot.organisations().get(place).name();
    }

    /** The name of a collaboration by its place. */
    public String collaboration(int place) {
        return snapshot.collaborations().get(place).name();
    }

    public String organisations(List<Integer> places) {
        return list(places.stream().map(this::organisation).toList());
    }

    public String collaborations(List<Integer> places) {
        return list(places.stream().map(this::collaboration).toList());
    }

    /** Domains by their places. */
    public String domains(List<Integer> places) {
        return list(places.stream()
                .map(place -> snapshot.domains().get(place).name(language))
                .toList());
    }

    /** Such as "Youth, Housing and Welfare"; of more than a few the number of the others. */
    public String list(List<String> names) {
        List<String> said = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMED)));
        if (names.size() > MOST_NAMED) {
            said.add(text("gaps.others", names.size() - MOST_NAMED));
        }
        if (said.size() < 2) {
            return String.join("", said);
        }
        return text("nouns.list", String.join(", ", said.subList(0, said.size() - 1)), said.getLast());
    }
}
