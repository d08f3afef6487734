package nl.kleurplaat.analysis.opportunities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Loss;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.snapshot.Parties;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps of a network an opportunity would close or lessen, if the organisation of its dialogue and its partners began to
 * work together: its parties, as far as they are actors.
 *
 * <ul>
 *   <li>GROUP_PAIR: two parties of the two groups are not tied yet; or, by domain, the opportunity concerns both domains;
 *   <li>ISOLATED: the actor is a party, and there is another one;
 *   <li>SINGLE_BRIDGE: two parties lose each other without the cut actor or tie, and with them actors of different groups;
 *   <li>COVERAGE: never: that parties talk does not make anyone work elsewhere;
 *   <li>any other kind: two parties take part in the collaboration that it is about; where it is about none, two parties are
 *       among its actors.
 * </ul>
 *
 * <p>The first three can be tried as a what-if: a collaboration of the parties adds ties between the groups, gives the actor a
 * tie, or lets fewer pairs be lost; only "concerns both domains" promises no tie. The others say who is in a place to act. Safe
 * for use by several threads.
 */
public final class Closing {

    /** By what an opportunity would close a gap. */
    public enum How {
        TIE,
        DOMAINS,
        JOINS,
        SECOND_WAY,
        PARTICIPANTS,
        NAMED
    }

    /**
     * A gap that an opportunity would close, and how.
     *
     * @param left an actor, -1 for none
     * @param right another one, -1 for none
     */
    public record Closed(Gap gap, How how, int left, int right) {

        /** Why the opportunity would close it. */
        public Sentence reason(Wording words) {
            return switch (how) {
                case TIE -> parties("opportunities.closes.tie", words).with("groups", words.groups(gap.groups()));
                case DOMAINS ->
                    new Sentence("opportunities.closes.domains", Map.of("groups", words.groups(gap.groups())));
                case JOINS -> parties("opportunities.closes.joins", words);
                case SECOND_WAY -> parties("opportunities.closes.second-way", words);
                case PARTICIPANTS ->
                    parties("opportunities.closes.participants", words)
                            .with("collaborations", words.collaborations(gap.collaborations()));
                case NAMED -> parties("opportunities.closes.named", words);
            };
        }

        private Sentence parties(String key, Wording words) {
            return new Sentence(key, Map.of("left", words.actor(left), "right", words.actor(right)));
        }
    }

    private final Network network;
    private final Grouping grouping;
    private final Supplier<Separation> separation;
    private final Parties parties;
    private final Map<Gap, Loss> losses = new ConcurrentHashMap<>();

    /**
     * @param network of organisations
     * @param grouping what its groups are
     * @param separation of the network by its primary groups; asked when there is a single bridge
     */
    public Closing(Snapshot snapshot, Network network, Grouping grouping, Supplier<Separation> separation) {
        this.network = network;
        this.grouping = grouping;
        this.separation = separation;
        this.parties = new Parties(snapshot, network.asOf());
    }

    /** Those of some gaps that an opportunity would close, in their order. */
    public List<Closed> of(Opportunity opportunity, Dialogue dialogue, List<Gap> gaps) {
        List<Integer> actors = Stream.concat(Stream.of(dialogue.organisation()), opportunity.partners().stream())
                .map(key -> Collections.binarySearch(network.keys(), key))
                .filter(actor -> actor >= 0)
                .distinct()
                .toList();
        List<Closed> closed = new ArrayList<>();
        for (Gap gap : gaps) {
            Closed how = closed(gap, actors, opportunity.domains());
            if (how != null) {
                closed.add(how);
            }
        }
        return closed;
    }

    private @Nullable Closed closed(Gap gap, List<Integer> actors, List<String> domains) {
        return switch (gap.kind()) {
            case GROUP_PAIR -> groupPair(gap, actors, domains);
            case ISOLATED -> isolated(gap, actors);
            case SINGLE_BRIDGE -> first(gap, How.SECOND_WAY, actors, apart((SingleBridgeGap) gap));
            case COVERAGE -> null;
            case MANDATE, CONVERSATION, EXPIRING, OBSTACLE, HEALTH -> about(gap, actors);
        };
    }

    private @Nullable Closed groupPair(Gap gap, List<Integer> actors, List<String> domains) {
        int g = gap.groups().getFirst();
        int h = gap.groups().getLast();
        Closed tie = first(
                gap,
                How.TIE,
                actors,
                (a, b) -> !isTied(a, b) && ((belongs(a, g) && belongs(b, h)) || (belongs(a, h) && belongs(b, g))));
        boolean both = grouping == Grouping.DOMAIN
                && domains.contains(network.groups().keys().get(g))
                && domains.contains(network.groups().keys().get(h));
        return tie == null && both ? new Closed(gap, How.DOMAINS, -1, -1) : tie;
    }

    private static @Nullable Closed isolated(Gap gap, List<Integer> actors) {
        int alone = gap.actors().getFirst();
        return actors.contains(alone)
                ? actors.stream()
                        .filter(actor -> actor != alone)
                        .findFirst()
                        .map(other -> new Closed(gap, How.JOINS, alone, other))
                        .orElse(null)
                : null;
    }

    /** Whether two actors lose each other without the bridge, and with them pairs of different groups. */
    private BiPredicate<Integer, Integer> apart(SingleBridgeGap gap) {
        Loss loss = losses.computeIfAbsent(
                gap,
                asked -> gap.tie() < 0
                        ? separation.get().withoutActor(gap.actors().getFirst())
                        : separation.get().withoutTie(network.ties(), gap.tie()));
        return (a, b) -> {
            int[] left = part(loss, a);
            int[] right = part(loss, b);
            return !Arrays.equals(left, right) && !isTied(a, b) && acrossGroups(left, right);
        };
    }

    private static int[] part(Loss loss, int actor) {
        for (int[] part : loss.parts()) {
            if (Arrays.binarySearch(part, actor) >= 0) {
                return part;
            }
        }
        return new int[0];
    }

    private boolean acrossGroups(int[] left, int[] right) {
        Set<Integer> one = primaries(left);
        Set<Integer> other = primaries(right);
        Set<Integer> both = new HashSet<>(one);
        both.addAll(other);
        return !one.isEmpty() && !other.isEmpty() && both.size() > 1;
    }

    private Set<Integer> primaries(int[] actors) {
        Set<Integer> groups = new HashSet<>();
        Arrays.stream(actors)
                .map(network.groups()::primary)
                .filter(group -> group >= 0)
                .forEach(groups::add);
        return groups;
    }

    private @Nullable Closed about(Gap gap, List<Integer> actors) {
        if (gap.collaborations().isEmpty()) {
            return first(gap, How.NAMED, actors, (a, b) -> gap.actors().containsAll(List.of(a, b)));
        }
        return first(
                gap,
                How.PARTICIPANTS,
                actors,
                (a, b) -> gap.collaborations().stream()
                        .anyMatch(collaboration -> takesPart(a, collaboration) && takesPart(b, collaboration)));
    }

    /** Of a planned collaboration too. */
    private boolean takesPart(int actor, int collaboration) {
        int place = network.subjects()[actor];
        if (network.isPlanned(collaboration)) {
            return IntStream.of(network.planned(collaboration).participants().who())
                    .anyMatch(who -> who == place);
        }
        return place >= 0 && parties.takesPart(place, network.collaborations()[collaboration]);
    }

    /** The first two parties of whom something holds. */
    private static @Nullable Closed first(Gap gap, How how, List<Integer> actors, BiPredicate<Integer, Integer> holds) {
        for (int i = 0; i < actors.size(); i++) {
            for (int j = i + 1; j < actors.size(); j++) {
                if (holds.test(actors.get(i), actors.get(j))) {
                    return new Closed(gap, how, actors.get(i), actors.get(j));
                }
            }
        }
        return null;
    }

    private boolean isTied(int a, int b) {
        return network.ties().tie(a, b) >= 0;
    }

    private boolean belongs(int actor, int group) {
        return IntStream.range(
                        network.groups().offsets()[actor], network.groups().offsets()[actor + 1])
                .anyMatch(i -> network.groups().members()[i] == group);
    }
}
