package nl.kleurplaat.analysis.expertise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.reach.Steps;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;

/**
 * An actor that knows about something, and the way there.
 *
 * @param actor who it is
 * @param steps how far it is; 0 is the one who asks
 * @param via those in between, the one next to the one who asks first
 * @param matches what it knows: first what organisations do, then what people do
 */
public record Expertise(int actor, int steps, List<Integer> via, List<Match> matches) {

    /** The most steps that can be asked. */
    public static final int MOST_STEPS = 3;

    /**
     * A match.
     *
     * @param expertise as it is written
     * @param organisation the place of the organisation that has it; -1 where a person has it
     * @param stakeholder the place of the person that has it; -1 where an organisation has it
     */
    public record Match(String expertise, int organisation, int stakeholder) {}

    /**
     * Who knows about something, nearest first and then by number. An organisation knows what it says it does and what its
     * people know; a person what it knows itself and what its organisations do. O(n + m + e) for n actors, m ties and e
     * pieces of expertise. Deterministic.
     *
     * @param text part of an expertise, without regard to case and diacritics
     * @param from the actor that asks
     * @param most steps, 1 to {@value #MOST_STEPS}
     * @throws Problem BAD_INPUT for a blank text or another number of steps
     */
    public static List<Expertise> within(
            Snapshot snapshot, Lens lens, Network network, String text, int from, int most) {
        if (text.isBlank()) {
            throw new Problem(ProblemCode.BAD_INPUT, "reach.expertise-blank");
        }
        if (most < 1 || most > MOST_STEPS) {
            throw new Problem(ProblemCode.BAD_INPUT, "reach.expertise-steps", String.valueOf(most), MOST_STEPS);
        }
        String part = Vocabulary.plain(text);
        Predicate<String> about = expertise -> Vocabulary.plain(expertise).contains(part);
        Attributes attributes = Attributes.of(snapshot, lens, network);
        BitSet source = new BitSet();
        source.set(from);
        Steps steps = Steps.from(network.ties(), source, most);
        return IntStream.of(steps.reached())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(steps::to).thenComparing(v -> v))
                .map(v -> new Expertise(
                        v, steps.to(v), steps.via(v), matches(snapshot, lens, network, attributes, v, about)))
                .filter(found -> !found.matches().isEmpty())
                .toList();
    }

    private static List<Match> matches(
            Snapshot snapshot, Lens lens, Network network, Attributes attributes, int actor, Predicate<String> about) {
        List<Match> matches = new ArrayList<>();
        int[] organisations = attributes.organisations(actor);
        for (int organisation : organisations) {
            snapshot.organisations().get(organisation).expertise().stream()
                    .filter(about)
                    .forEach(expertise -> matches.add(new Match(expertise, organisation, -1)));
        }
        int subject = network.subjects()[actor];
        boolean people = lens.actors() == ActorKind.STAKEHOLDER;
        IntStream knowing = subject < 0
                ? IntStream.empty()
                : people ? IntStream.of(subject) : IntStream.of(snapshot.stakeholdersOf(subject));
        knowing.forEach(stakeholder -> snapshot.stakeholders().get(stakeholder).expertise().stream()
                .filter(about)
                .forEach(expertise -> matches.add(new Match(expertise, -1, stakeholder))));
        return List.copyOf(matches);
    }
}
