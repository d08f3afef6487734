package nl.kleurplaat.lens;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Which collaborations a lens lets pass, and what lies inside its domains and regions; null does not narrow. */
public final class Filter {

    private final Snapshot snapshot;
    private final @Nullable BitSet domains;
    private final @Nullable BitSet regions;
    private final @Nullable Set<String> kinds;

    /** @throws nl.kleurplaat.api.Problem NOT_FOUND for a domain, region or kind that does not exist */
    public Filter(Snapshot snapshot, Lens lens) {
        this.snapshot = snapshot;
        Vocabulary vocabulary = new Vocabulary(snapshot);
        this.domains = lens.domains().isEmpty() ? null : vocabulary.domains(lens.domains());
        this.regions = lens.regions().isEmpty() ? null : vocabulary.regions(lens.regions());
        this.kinds =
                lens.collaborationKinds().isEmpty() ? null : vocabulary.collaborationKinds(lens.collaborationKinds());
    }

    /** Whether a collaboration counts, whenever it is active. */
    public boolean passes(int place) {
        return passes(place, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Whether an organisation lies in the chosen domains and regions. */
    public boolean inside(int organisation) {
        return inside(new OrganisationActors(snapshot), organisation);
    }

    /** Whether a collaboration that is active in these days counts. */
    boolean passes(int place, int from, int until) {
        Collaboration collaboration = snapshot.collaborations().get(place);
        return ofChosenKind(collaboration)
                && inDomains(collaboration.domains())
                && (inRegion(collaboration.region()) || hasParticipantInRegion(place, from, until));
    }

    private boolean hasParticipantInRegion(int place, int from, int until) {
        Involvements parts = snapshot.participations();
        for (int i = parts.offsets()[place]; i < parts.offsets()[place + 1]; i++) {
            boolean then = parts.from()[i] <= until && from <= parts.until()[i];
            if (then && inRegion(snapshot.organisations().get(parts.who()[i]).region())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an actor lies in the chosen domains and regions. */
    boolean inside(Actors actors, int actor) {
        return inDomains(actors.domains(actor))
                && (regions == null
                        || Arrays.stream(actors.organisations(actor))
                                .anyMatch(o ->
                                        inRegion(snapshot.organisations().get(o).region())));
    }

    private boolean ofChosenKind(Collaboration collaboration) {
        String kind = collaboration.kind();
        return kinds == null || (kind != null && kinds.contains(Vocabulary.folded(kind)));
    }

    /** Whether one of these is chosen. */
    public boolean inDomains(int... places) {
        BitSet chosen = domains;
        return chosen == null || Arrays.stream(places).anyMatch(chosen::get);
    }

    /** Whether it is chosen. */
    public boolean inRegion(int region) {
        return regions == null || (region >= 0 && regions.get(region));
    }
}
