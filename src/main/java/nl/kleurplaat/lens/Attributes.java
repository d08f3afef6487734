package nl.kleurplaat.lens;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;

/**
 * What the record says of the actors of a network: of which kinds they are, where, and in which domains they work. A person
 * is of the kinds and regions of the organisations it works for. Of an actor that a what-if added, only what the lens
 * groups by is known.
 */
public final class Attributes {

    private final Snapshot snapshot;
    private final Lens lens;
    private final Network network;
    private final Actors actors;

    private Attributes(Snapshot snapshot, Lens lens, Network network) {
        this.snapshot = snapshot;
        this.lens = lens;
        this.network = network;
        actors = lens.actors() == ActorKind.ORGANISATION
                ? new OrganisationActors(snapshot)
                : new StakeholderActors(snapshot);
    }

    /**
     * @param snapshot that the network was made from
     * @param lens that it is seen through
     */
    public static Attributes of(Snapshot snapshot, Lens lens, Network network) {
        return new Attributes(snapshot, lens, network);
    }

    /** The places of the organisations it is or works for, the first one first. */
    public int[] organisations(int actor) {
        int subject = network.subjects()[actor];
        return subject < 0 ? new int[0] : actors.organisations(subject);
    }

    /** Its kinds as they are written, none twice. */
    public List<String> kinds(int actor) {
        if (network.subjects()[actor] < 0) {
            return added(actor, Grouping.KIND);
        }
        return Arrays.stream(organisations(actor))
                .mapToObj(place -> snapshot.organisations().get(place).kind())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The places of its regions, none twice. */
    public int[] regions(int actor) {
        if (network.subjects()[actor] < 0) {
            return places(actor, Grouping.REGION, snapshot.regions().stream().map(Region::key));
        }
        return Arrays.stream(organisations(actor))
                .map(place -> snapshot.organisations().get(place).region())
                .filter(region -> region >= 0)
                .distinct()
                .toArray();
    }

    /** By actor, the place of its first region, or -1. */
    public int[] firstRegions() {
        return IntStream.range(0, network.size())
                .map(actor -> Arrays.stream(regions(actor)).findFirst().orElse(-1))
                .toArray();
    }

    /** The places of its domains, the primary one first. */
    public int[] domains(int actor) {
        int subject = network.subjects()[actor];
        return subject < 0
                ? places(actor, Grouping.DOMAIN, snapshot.domains().stream().map(Domain::key))
                : actors.domains(subject);
    }

    /**
     * The actors of a kind, in any case; there may be none in this network.
     *
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for a kind that neither the record nor the network has
     */
    public BitSet ofKind(String kind) {
        String folded = Vocabulary.folded(kind);
        BitSet found = new BitSet();
        for (int v = 0; v < network.size(); v++) {
            if (kinds(v).stream().anyMatch(of -> Vocabulary.folded(of).equals(folded))) {
                found.set(v);
            }
        }
        if (found.isEmpty()) {
            new Vocabulary(snapshot).organisationKinds(List.of(kind));
        }
        return found;
    }

    /** The keys of the groups of an actor that a what-if added, where groups are such things. */
    private List<String> added(int actor, Grouping groups) {
        return lens.groupBy() != groups
                ? List.of()
                : GroupsOf.actor(network.groups(), actor).stream()
                        .map(GroupsOf.Group::key)
                        .toList();
    }

    private int[] places(int actor, Grouping groups, Stream<String> keys) {
        List<String> known = keys.toList();
        return added(actor, groups).stream()
                .flatMapToInt(key -> IntStream.of(Collections.binarySearch(known, key)))
                .filter(place -> place >= 0)
                .toArray();
    }
}
