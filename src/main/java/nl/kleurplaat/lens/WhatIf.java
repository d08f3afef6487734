package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.ChangedTies.Tie;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Makes the changes of a lens to the network that it shows.
 *
 * <p>What comes out is what the same changes in the record would give, as far as a network can tell: weights are added
 * up anew from the collaborations that are left, each with the participants that are left, and groups that nobody is left
 * in go. Filters are not asked again: what was picked stays picked, also without ties.
 *
 * <p>O(m log m + e + k + p) for m ties, e pieces of evidence, k changes and p pairs of participants of added
 * collaborations.
 */
final class WhatIf {

    /** More pairs of participants in added collaborations than this are {@code TOO_LARGE}. */
    static final int MOST_PAIRS = 2_000_000;

    private final Lens lens;
    private final Network network;
    private final ChangedActors actors;
    private final ChangedCollaborations collaborations;
    private final ChangedTies ties;
    private long pairs;
    /** Which change is being made; the first is 1. */
    private int number;

    /**
     * @param network what the lens shows without its changes
     * @param counted its collaborations, in its order
     */
    WhatIf(Snapshot snapshot, Lens lens, Network network, Counted counted) {
        this.lens = lens;
        this.network = network;
        actors = new ChangedActors(
                snapshot,
                lens.groupBy(),
                network,
                lens.actors() == ActorKind.ORGANISATION ? snapshot.formerKeys() : Map.of());
        collaborations = new ChangedCollaborations(snapshot, lens, actors, network, counted);
        ties = new ChangedTies(network, collaborations::isThere);
    }

    /**
     * The changed network.
     *
     * @throws Problem NOT_FOUND, BAD_INPUT or TOO_LARGE, as {@link Change} says, with the number of the change
     */
    Network network() {
        for (Change change : lens.changes()) {
            number++;
            make(change);
        }
        return changed();
    }

    private void make(Change change) {
        switch (change) {
            case Change.AddTie tie -> ties.add(actor(tie.a()), other(tie.a(), tie.b()));
            case Change.RemoveTie tie -> remove(tie);
            case Change.AddActor actor -> add(actor);
            case Change.RemoveActor actor -> {
                actor(actor.key());
                actors.remove(actor.key());
            }
            case Change.AddCollaboration collaboration -> add(collaboration);
            case Change.RemoveCollaboration collaboration -> {
                collaboration(collaboration.key());
                collaborations.remove(collaboration.key());
            }
            case Change.AddParticipant part -> add(part);
            case Change.RemoveParticipant part -> remove(part);
        }
    }

    private void add(Change.AddActor actor) {
        filled(actor.key(), actor.name());
        filled(actor.groups().toArray(String[]::new));
        if (actors.slot(actor.key()) >= 0) {
            throw problem(ProblemCode.BAD_INPUT, "lens.change-actor-exists", actor.key());
        }
        actors.add(actor);
    }

    /** The slot of one that is there. */
    private int collaboration(String key) {
        int slot = collaborations.slot(key);
        if (slot < 0) {
            String nearest = collaborations.nearest(key);
            throw problem(ProblemCode.NOT_FOUND, "lens.change-unknown-collaboration", key, nearest);
        }
        return slot;
    }

    private void add(Change.AddParticipant part) {
        int collaboration = collaboration(part.collaboration());
        int actor = actor(part.actor());
        int[] present = collaborations.present(collaboration);
        if (Arrays.stream(present).anyMatch(slot -> slot == actor)) {
            throw problem(ProblemCode.BAD_INPUT, "lens.change-takes-part", part.actor(), part.collaboration());
        }
        together(present.length);
        collaborations.add(collaboration, actor);
        for (int other : present) {
            ties.carry(collaboration, actor, other);
        }
    }

    private void remove(Change.RemoveParticipant part) {
        int collaboration = collaboration(part.collaboration());
        int actor = actor(part.actor());
        int[] present = collaborations.present(collaboration);
        if (Arrays.stream(present).noneMatch(slot -> slot == actor)) {
            List<String> keys = Arrays.stream(present).mapToObj(actors::key).toList();
            String nearest = Nearest.names(part.actor(), keys);
            throw problem(ProblemCode.NOT_FOUND, "lens.change-no-part", part.actor(), part.collaboration(), nearest);
        }
        collaborations.remove(collaboration, actor);
        for (int other : present) {
            if (other != actor) {
                ties.drop(collaboration, actor, other);
            }
        }
    }

    private void together(long added) {
        pairs += added;
        if (pairs > MOST_PAIRS) {
            throw problem(ProblemCode.TOO_LARGE, "lens.changes-too-large", pairs, MOST_PAIRS);
        }
    }

    private void remove(Change.RemoveTie tie) {
        int a = actor(tie.a());
        int b = other(tie.a(), tie.b());
        if (!ties.isThere(a, b)) {
            List<String> partners = ties.partners(a)
                    .filter(actors::isThere)
                    .mapToObj(actors::key)
                    .toList();
            String nearest = Nearest.names(tie.b(), partners);
            throw problem(ProblemCode.NOT_FOUND, "lens.change-no-tie", tie.a(), tie.b(), nearest);
        }
        ties.remove(a, b);
    }

    private void add(Change.AddCollaboration collaboration) {
        filled(collaboration.key(), collaboration.name());
        if (collaborations.slot(collaboration.key()) >= 0) {
            throw problem(ProblemCode.BAD_INPUT, "lens.change-collaboration-exists", collaboration.key());
        }
        int[] participants = collaboration.participants().stream()
                .mapToInt(this::actor)
                .distinct()
                .sorted()
                .toArray();
        together((long) participants.length * (participants.length - 1) / 2);
        ties.carry(collaborations.add(collaboration, participants), participants);
    }

    private int actor(String key) {
        int slot = actors.slot(key);
        if (slot < 0) {
            throw problem(ProblemCode.NOT_FOUND, "lens.change-unknown-actor", key, actors.nearest(key));
        }
        return slot;
    }

    /** The other end of a tie. */
    private int other(String a, String b) {
        if (a.equals(b)) {
            throw problem(ProblemCode.BAD_INPUT, "lens.change-one-actor", a);
        }
        return actor(b);
    }

    private void filled(String... texts) {
        if (Arrays.stream(texts).anyMatch(String::isBlank)) {
            throw problem(ProblemCode.BAD_INPUT, "lens.change-blank");
        }
    }

    private Problem problem(ProblemCode code, String key, Object... arguments) {
        return new Problem(
                code,
                key,
                Stream.concat(Stream.of(number), Arrays.stream(arguments)).toArray());
    }

    private Network changed() {
        int[] seen = actors.seen();
        int[] counted = collaborations.seen();
        List<Tie> tied = numbered(ties.all(), numbers(actors.slots(), seen));
        double[] weights = collaborations.weights();
        int[] collaborationNumbers = numbers(weights.length, counted);
        int[] offsets = new int[tied.size() + 1];
        double[] weight = new double[tied.size()];
        for (int t = 0; t < weight.length; t++) {
            Tie tie = tied.get(t);
            offsets[t + 1] = offsets[t] + tie.carriers().length;
            // in the order of the carriers, as the projection adds up: equal ties have equal bits
            for (int carrier : tie.carriers()) {
                weight[t] += weights[carrier];
            }
            weight[t] += tie.added();
        }
        int[] carriers = tied.stream()
                .flatMapToInt(tie -> Arrays.stream(tie.carriers()))
                .map(slot -> collaborationNumbers[slot])
                .toArray();
        return new Network(
                network.version(),
                network.asOf(),
                Arrays.stream(seen).mapToObj(actors::key).toList(),
                Arrays.stream(seen).mapToObj(actors::name).toList(),
                Arrays.stream(seen).map(actors::subject).toArray(),
                Ties.rows(
                        seen.length,
                        tied.stream().mapToInt(Tie::low).toArray(),
                        tied.stream().mapToInt(Tie::high).toArray(),
                        weight),
                GroupsOf.of(Arrays.stream(seen).mapToObj(actors::groups).toList()),
                Arrays.stream(counted).map(collaborations::place).toArray(),
                new Network.Evidence(offsets, carriers),
                collaborations.planned(counted));
    }

    /** The ties between actors that are there, by number and in order. */
    private static List<Tie> numbered(List<Tie> ties, int[] numbers) {
        List<Tie> numbered = new ArrayList<>();
        for (Tie tie : ties) {
            int a = numbers[tie.low()];
            int b = numbers[tie.high()];
            if (a >= 0 && b >= 0) {
                numbered.add(new Tie(Math.min(a, b), Math.max(a, b), tie.carriers(), tie.added()));
            }
        }
        numbered.sort(Comparator.comparingInt(Tie::low).thenComparingInt(Tie::high));
        return numbered;
    }

    /** By slot its number; -1 where nobody is. */
    private static int[] numbers(int slots, int[] seen) {
        int[] numbers = new int[slots];
        Arrays.fill(numbers, -1);
        IntStream.range(0, seen.length).forEach(i -> numbers[seen[i]] = i);
        return numbers;
    }
}
