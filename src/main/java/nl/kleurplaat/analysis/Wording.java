package nl.kleurplaat.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * What sentences about a network call things: its actors, groups and collaborations by name, and nouns for what its actors
 * are and what they are grouped by.
 *
 * @param collaborations the name of a collaboration from its place in {@link Network#collaborations}
 */
public record Wording(Network network, ActorKind actorKind, Grouping grouping, IntFunction<String> collaborations) {

    /** A smaller share than this is not written as a percentage, which would be 0; nor one that is as near to 1. */
    private static final double LEAST = 0.01;

    public static Wording of(Snapshot snapshot, Lens lens, Network network) {
        return new Wording(
                network,
                lens.actors(),
                lens.groupBy(),
                number -> network.collaboration(snapshot, number).name());
    }

    public String actor(int number) {
        return network.names().get(number);
    }

    public List<String> actors(List<Integer> numbers) {
        return numbers.stream().map(this::actor).toList();
    }

    public Sentence.Name group(int number) {
        return new Sentence.Name(
                network.groups().names().get(number), network.groups().namesEn().get(number));
    }

    public List<Sentence.Name> groups(List<Integer> numbers) {
        return numbers.stream().map(this::group).toList();
    }

    public String collaboration(int number) {
        return collaborations.apply(number);
    }

    public List<String> collaborations(List<Integer> numbers) {
        return numbers.stream().map(this::collaboration).toList();
    }

    /** Whether actors are people and not organisations. */
    public boolean people() {
        return actorKind == ActorKind.STAKEHOLDER;
    }

    /** Such as "1 organisation", "14 people". */
    public Sentence actors(int count) {
        return new Sentence("nouns.count." + actorKind.name(), Map.of("count", count));
    }

    /** Such as "organisations with different main domains". */
    public Sentence actorsAcross() {
        Sentence actors = Sentence.of("nouns.actors." + actorKind.name());
        return primary("nouns.across.", "actors", actors);
    }

    /** Such as "the main domains Youth and Housing": of primary groups. */
    public Sentence primaries(List<Integer> groups) {
        return new Sentence("nouns.groups." + grouping.name(), Map.of("count", groups.size(), "names", groups(groups)));
    }

    /** Such as "with the main domain Youth": where the actors are of which that is the primary group. */
    public Sentence in(int group) {
        return primary("nouns.in.", "group", group(group));
    }

    /** Organisations have one kind and one region; people have those of their organisations, and a first of these. */
    private Sentence primary(String key, String name, Object named) {
        Sentence sentence = new Sentence(key + grouping.name(), Map.of(name, named));
        return grouping == Grouping.KIND || grouping == Grouping.REGION ? sentence.with("people", people()) : sentence;
    }

    /** How a share is written: {@code under} or {@code over} what a percentage can say, or {@code about}. */
    public static String amount(double share) {
        return share < LEAST ? "under" : share > 1 - LEAST / 2 && share < 1 ? "over" : "about";
    }
}
