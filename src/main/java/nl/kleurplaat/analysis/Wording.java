package nl.kleurplaat.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;

/**
 * What sentences about a network call things: its actors, groups and collaborations by name, and the nouns for what
 * its actors are and what they are grouped by, in one language.
 */
public final class Wording {

    private final Texts texts;
    private final Locale language;
    private final Network network;
    private final ActorKind actorKind;
    private final Grouping grouping;
    private final IntFunction<String> collaborations;

    /**
     * @param collaborations the name of a collaboration from its place in {@link Network#collaborations}; the network
     *     itself does not hold it
     */
    public Wording(
            Texts texts,
            Locale language,
            Network network,
            ActorKind actorKind,
            Grouping grouping,
            IntFunction<String> collaborations) {
        this.texts = texts;
        this.language = language;
        this.network = network;
        this.actorKind = actorKind;
        this.grouping = grouping;
        this.collaborations = collaborations;
    }

    /** The text of {@code key} with what it names filled in. */
    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    public String actor(int number) {
        return network.names().get(number);
    }

    public String group(int number) {
        return inLanguage(
                network.groups().names().get(number), network.groups().namesEn().get(number));
    }

    /** The one that is of the reader's language. */
    public String inLanguage(String dutch, String english) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : dutch;
    }

    public String collaboration(int number) {
        return collaborations.apply(number);
    }

    /** Such as "Youth, Housing and Welfare". */
    public String groups(List<Integer> numbers) {
        return list(numbers.stream().map(this::group).toList());
    }

    /** Such as "organisations", "people". */
    public String actors() {
        return text("nouns.actors." + actorKind.name());
    }

    /** Such as "1 organisation", "14 people". */
    public String actors(int count) {
        return text("nouns.count." + actorKind.name(), count);
    }

    /** Such as "organisations of different domains". */
    public String actorsAcross() {
        return text("nouns.across." + grouping.name(), actors());
    }

    /** Such as "in the domain Youth": where actors of that group are. */
    public String in(int group) {
        return text("nouns.in." + grouping.name(), group(group));
    }

    /** Such as "Youth, Housing and Welfare". */
    public String list(List<String> names) {
        return texts.list(language, names);
    }
}
