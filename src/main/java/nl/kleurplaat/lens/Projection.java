package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Makes a network from a snapshot through a lens: counts the collaborations that the lens lets pass, ties the actors that
 * take part in one at the same time, gives every actor its groups, and then makes the changes of a what-if.
 *
 * <p>Cost: O(P log P) for P pairs of participants of one collaboration, summed over the counted collaborations. The same
 * snapshot and lens give the same network.
 */
public final class Projection {

    private final Snapshot snapshot;
    private final Lens lens;
    private final Window window;
    private final Actors actors;
    private final Filter filter;

    private Projection(Snapshot snapshot, Lens lens) {
        this.snapshot = snapshot;
        this.lens = lens;
        this.window = Window.of(lens);
        this.actors = lens.actors() == ActorKind.ORGANISATION
                ? new OrganisationActors(snapshot, window)
                : new StakeholderActors(snapshot, window);
        this.filter = new Filter(snapshot, lens);
    }

    /**
     * @param lens with its days filled in, see {@link Lens#on}
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for a domain, region or kind that does not exist, and what a
     *     {@link Change} says
     */
    public static Network network(Snapshot snapshot, Lens lens) {
        return new Projection(snapshot, lens).network();
    }

    private Network network() {
        List<Parts> counted = counted();
        int[] collaborations = counted.stream().mapToInt(Parts::collaboration).toArray();
        Pairs pairs = Pairs.of(actors.size(), counted, lens.tieWeight());
        int[] seen = seen(counted, pairs);
        int[] number = new int[actors.size()];
        Arrays.fill(number, -1);
        for (int v = 0; v < seen.length; v++) {
            number[seen[v]] = v;
        }
        List<String> keys = new ArrayList<>(seen.length);
        List<String> names = new ArrayList<>(seen.length);
        for (int actor : seen) {
            keys.add(actors.key(actor));
            names.add(actors.name(actor));
        }
        Network network = new Network(
                snapshot.version(),
                LocalDate.ofEpochDay(window.last()),
                List.copyOf(keys),
                List.copyOf(names),
                seen,
                pairs.ties(seen.length, number),
                GroupsOf.actors(snapshot, lens, actors, seen),
                collaborations,
                pairs.evidence(),
                List.of());
        return lens.changes().isEmpty() ? network : new WhatIf(snapshot, lens, network, counted).network();
    }

    /** The collaborations that count, each with who takes part when. */
    private List<Parts> counted() {
        List<Parts> counted = new ArrayList<>();
        for (int c = 0; c < snapshot.collaborations().size(); c++) {
            var collaboration = snapshot.collaborations().get(c);
            Window active = window.within(collaboration.start(), collaboration.end());
            if (active.isEmpty() || !filter.passes(collaboration, active)) {
                continue;
            }
            Parts parts = actors.parts(c, active);
            if (lens.maxParticipants() == null
                    || parts.participants() <= Objects.requireNonNull(lens.maxParticipants())) {
                counted.add(parts);
            }
        }
        return counted;
    }

    /** The actors that are seen, ascending by key as the snapshot's lists are. */
    private int[] seen(List<Parts> counted, Pairs pairs) {
        boolean[] takesPart = new boolean[actors.size()];
        for (Parts parts : counted) {
            for (int actor : parts.actors()) {
                takesPart[actor] = true;
            }
        }
        boolean[] tied = pairs.tied(actors.size());
        List<Integer> seen = new ArrayList<>();
        for (int actor = 0; actor < actors.size(); actor++) {
            boolean inside = tied[actor] || filter.inside(actors, actor);
            if (actors.exists(actor) && inside && (takesPart[actor] || !lens.onlyParticipants())) {
                seen.add(actor);
            }
        }
        return seen.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Who takes part in one collaboration when; an actor with several parts stands in it several times.
     *
     * @param collaboration its place in the snapshot
     * @param actors ascending
     * @param first the first day of each part, inside the window
     * @param last the last day of each part, inside the window
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Parts(int collaboration, int[] actors, int[] first, int[] last) {

        /** How many actors take part. */
        int participants() {
            int distinct = 0;
            for (int i = 0; i < actors.length; i++) {
                if (i == 0 || actors[i] != actors[i - 1]) {
                    distinct++;
                }
            }
            return distinct;
        }

        static Parts of(int collaboration, List<int[]> parts) {
            parts.sort(Comparator.comparingInt(p -> p[0]));
            return new Parts(
                    collaboration,
                    parts.stream().mapToInt(p -> p[0]).toArray(),
                    parts.stream().mapToInt(p -> p[1]).toArray(),
                    parts.stream().mapToInt(p -> p[2]).toArray());
        }
    }
}
