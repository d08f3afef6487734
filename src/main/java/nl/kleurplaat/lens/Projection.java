package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
                ? new OrganisationActors(snapshot)
                : new StakeholderActors(snapshot);
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
        Counted counted = Counted.of(snapshot, window, actors, filter, lens.maxParticipants());
        Pairs pairs = Pairs.of(actors.size(), counted, lens.tieWeight());
        int[] seen = seen(lens, window, actors, filter, counted, pairs.tied(actors.size()));
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
                counted.collaborations(),
                pairs.evidence(),
                List.of());
        return lens.changes().isEmpty() ? network : new WhatIf(snapshot, lens, network, counted).network();
    }

    /**
     * The actors that are seen, ascending by key as the snapshot's lists are.
     *
     * @param tied by actor, whether it has a tie
     */
    static int[] seen(Lens lens, Window window, Actors actors, Filter filter, Counted counted, boolean[] tied) {
        boolean[] takesPart = counted.takePart(actors.size());
        int[] seen = new int[actors.size()];
        int size = 0;
        for (int actor = 0; actor < actors.size(); actor++) {
            boolean exists =
                    !window.within(actors.from(actor), actors.until(actor)).isEmpty();
            boolean inside = tied[actor] || filter.inside(actors, actor);
            if (exists && inside && (takesPart[actor] || !lens.onlyParticipants())) {
                seen[size++] = actor;
            }
        }
        return Arrays.copyOf(seen, size);
    }
}
