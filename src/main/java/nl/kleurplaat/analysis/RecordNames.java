package nl.kleurplaat.analysis;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Snapshot;

/** What sentences about the record call things, by their places; {@link Wording} does so for a network. */
public record RecordNames(Snapshot snapshot) {

    public String organisation(int place) {
        return snapshot.organisations().get(place).name();
    }

    public List<String> organisations(List<Integer> places) {
        return places.stream().map(this::organisation).toList();
    }

    public String collaboration(int place) {
        return snapshot.collaborations().get(place).name();
    }

    public List<String> collaborations(List<Integer> places) {
        return places.stream().map(this::collaboration).toList();
    }

    public Sentence.Name domain(int place) {
        return new Sentence.Name(
                snapshot.domains().get(place).name(Texts.DUTCH),
                snapshot.domains().get(place).name(Locale.ENGLISH));
    }

    public List<Sentence.Name> domains(List<Integer> places) {
        return places.stream().map(this::domain).toList();
    }
}
