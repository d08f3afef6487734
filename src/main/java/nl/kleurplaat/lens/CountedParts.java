package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.Arrays;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Who takes part when in the collaborations that a lens counts: what ties are made of, before they are. Actors are numbered
 * as in the {@link Network} of the same lens, and two of them have a tie there exactly where parts of theirs in one
 * collaboration {@link #overlap}. O(p + Σ k²) at most for p participations and k parts in a collaboration; nothing is kept per
 * pair. Immutable.
 */
public final class CountedParts {

    private final Snapshot snapshot;
    private final Window window;
    private final Actors actors;
    private final Counted counted;
    /** By actor its place, and by place its number or -1. */
    private final int[] seen;

    private final int[] numbers;
    private final Groups groups;

    private CountedParts(Snapshot snapshot, Lens lens) {
        this.snapshot = snapshot;
        window = Window.of(lens);
        actors = lens.actors() == ActorKind.ORGANISATION
                ? new OrganisationActors(snapshot)
                : new StakeholderActors(snapshot);
        Filter filter = new Filter(snapshot, lens);
        counted = Counted.of(snapshot, window, actors, filter, lens.maxParticipants());
        seen = Projection.seen(lens, window, actors, filter, counted, counted.tied(actors.size()));
        numbers = new int[actors.size()];
        Arrays.fill(numbers, -1);
        for (int v = 0; v < seen.length; v++) {
            numbers[seen[v]] = v;
        }
        groups = GroupsOf.actors(snapshot, lens, actors, seen);
    }

    /**
     * @param lens with its days filled in, see {@link Lens#on}; without a what-if, which works on ties
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for a domain, region or kind that does not exist
     */
    public static CountedParts of(Snapshot snapshot, Lens lens) {
        if (!lens.changes().isEmpty()) {
            throw new IllegalArgumentException("a what-if has no parts: its changes are made to ties");
        }
        return new CountedParts(snapshot, lens);
    }

    /** The version of the snapshot. */
    public long version() {
        return snapshot.version();
    }

    /** The first day of the window, see {@link nl.kleurplaat.snapshot.Days}. */
    public int firstDay() {
        return window.first();
    }

    /** The last day of the window. */
    public int lastDay() {
        return window.last();
    }

    /** The last day of the window as a date. */
    public LocalDate asOf() {
        return LocalDate.ofEpochDay(window.last());
    }

    /** The number of actors. */
    public int size() {
        return seen.length;
    }

    public String key(int actor) {
        return actors.key(seen[actor]);
    }

    /** The first day of the window on which the actor exists. */
    public int from(int actor) {
        return Math.max(window.first(), actors.from(seen[actor]));
    }

    /** The last day of the window on which the actor exists. */
    public int until(int actor) {
        return Math.min(window.last(), actors.until(seen[actor]));
    }

    /** Who belongs where. */
    public Groups groups() {
        return groups;
    }

    /** How many collaborations count. */
    public int collaborations() {
        return counted.size();
    }

    /** The place in the snapshot of a collaboration that counts. */
    public int place(int collaboration) {
        return counted.collaboration(collaboration);
    }

    /** The first part in a collaboration; its parts are in ascending order of actor, up to {@link #end}. */
    public int begin(int collaboration) {
        return counted.begin(collaboration);
    }

    public int end(int collaboration) {
        return counted.end(collaboration);
    }

    /** Whose part it is; -1 for an actor that is not seen, which has no tie. */
    public int actor(int part) {
        return numbers[counted.actor(part)];
    }

    /** The first day of a part inside the window, its collaboration and the existence of its actor. */
    public int first(int part) {
        return counted.first(part);
    }

    /** Its last day likewise. */
    public int last(int part) {
        return counted.last(part);
    }

    /** Whether two parts lie at the same time. */
    public boolean overlap(int one, int other) {
        return counted.overlap(one, other);
    }
}
