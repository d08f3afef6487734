package nl.kleurplaat.analysis.departures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * The roles that nobody has any more when some leave: in every collaboration of the network that goes on without them, on the last day
 * that is seen. Only roles that one alone has in most of the collaborations in which they occur count: what several are, such as
 * participant, is nothing to take over.
 *
 * <p>Who could take one over is somebody who takes part, stays, and has no role there but the commonest of the network: a commissioner
 * does not become the contractor, nor the other way round; a person may have several mandates. First who has somebody with a mandate in it, then who is of the same kind, then who has the role in most other
 * collaborations, then who takes part in fewest, then by number. Where there is nobody, somebody of the same kind from outside: who has
 * ties to most of those who stay, then as above.
 */
public final class VacantRoles {

    private final Network network;
    private final List<BitSet> mandated;
    private final Attributes attributes;

    /** By collaboration of the network and role, who has it on the day; without one as an empty word. */
    private final List<Map<String, BitSet>> holders = new ArrayList<>();

    /** By actor, in how many collaborations it has each role. */
    private final List<Map<String, Integer>> roles;

    /** The roles that mostly one alone has. */
    private final Set<String> offices = new HashSet<>();

    private final boolean people;

    private final String commonest;

    /** @param mandated as {@link Mandates} */
    public VacantRoles(Snapshot snapshot, Lens lens, Network network, List<BitSet> mandated) {
        this.network = network;
        this.mandated = mandated;
        attributes = Attributes.of(snapshot, lens, network);
        people = lens.actors() == ActorKind.STAKEHOLDER;
        roles = Stream.<Map<String, Integer>>generate(HashMap::new)
                .limit(network.size())
                .toList();
        read(snapshot, Set.copyOf(lens.changes()));
        Map<String, Integer> alone = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (Map<String, BitSet> of : holders) {
            of.forEach((role, who) -> {
                who.stream().forEach(v -> roles.get(v).merge(role, 1, Integer::sum));
                all.merge(role, who.cardinality(), Integer::sum);
                alone.merge(role, who.cardinality() == 1 ? 1 : -1, Integer::sum);
            });
        }
        alone.forEach((role, more) -> {
            if (more > 0 && !role.isEmpty()) {
                offices.add(role);
            }
        });
        commonest = all.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void read(Snapshot snapshot, Set<Change> changes) {
        Involvements involved = people ? snapshot.representations() : snapshot.participations();
        int[] actorOf = network.actorOf((people ? snapshot.stakeholders() : snapshot.organisations()).size());
        int day = (int) network.asOf().toEpochDay();
        for (int c = 0; c < network.collaborations().length; c++) {
            Map<String, BitSet> of = new TreeMap<>();
            Collaboration collaboration = network.collaboration(snapshot, c);
            if (!network.isPlanned(c) && collaboration.start() <= day && day <= collaboration.end()) {
                involved.row(network.collaborations()[c])
                        .filter(i -> involved.isOn(i, day) && actorOf[involved.who()[i]] >= 0)
                        .filter(i -> !changes.contains(new Change.RemoveParticipant(
                                collaboration.key(), network.keys().get(actorOf[involved.who()[i]]))))
                        .forEach(i -> of.computeIfAbsent(word(involved, i), role -> new BitSet())
                                .set(actorOf[involved.who()[i]]));
            }
            holders.add(of);
        }
    }

    /** Whether somebody can have another role as well. */
    private boolean isPlain(String role) {
        return people || role.isEmpty() || (role.equals(commonest) && !offices.contains(role));
    }

    private static String word(Involvements involved, int i) {
        String word = involved.words()[i];
        return word == null ? "" : word.strip();
    }

    /** In the order of the collaborations, then of the roles. */
    public List<VacantRole> of(List<Integer> actors) {
        BitSet gone = new BitSet();
        actors.forEach(gone::set);
        List<VacantRole> vacant = new ArrayList<>();
        for (int c = 0; c < holders.size(); c++) {
            add(c, gone, vacant);
        }
        return vacant;
    }

    private void add(int collaboration, BitSet gone, List<VacantRole> vacant) {
        BitSet staying = new BitSet();
        BitSet busy = new BitSet();
        holders.get(collaboration).forEach((role, of) -> {
            staying.or(of);
            if (!isPlain(role)) {
                busy.or(of);
            }
        });
        staying.andNot(gone);
        if (!staying.isEmpty()) {
            holders.get(collaboration).forEach((role, of) -> {
                if (offices.contains(role) && of.stream().allMatch(gone::get)) {
                    vacant.add(taken(collaboration, role, of, staying, busy, gone));
                }
            });
        }
    }

    private VacantRole taken(int collaboration, String role, BitSet of, BitSet staying, BitSet busy, BitSet gone) {
        Set<String> kinds =
                of.stream().boxed().flatMap(v -> attributes.kinds(v).stream()).collect(Collectors.toSet());
        BitSet speaking = mandated.get(collaboration);
        int inside = staying.stream()
                .filter(v -> !busy.get(v))
                .boxed()
                .min(Comparator.comparing((Integer v) -> !speaking.get(v))
                        .thenComparing(v -> !isOf(kinds, v))
                        .thenComparing(usedTo(role)))
                .orElse(-1);
        int successor = inside >= 0 ? inside : outside(role, kinds, staying, gone);
        return new VacantRole(
                collaboration,
                role,
                successor,
                inside >= 0,
                successor >= 0 && speaking.get(successor),
                successor >= 0 && isOf(kinds, successor),
                successor < 0 ? 0 : roles.get(successor).getOrDefault(role, 0));
    }

    private int outside(String role, Set<String> kinds, BitSet staying, BitSet gone) {
        BitSet partners = new BitSet();
        staying.stream().flatMap(network.ties()::partners).forEach(partners::set);
        partners.andNot(gone);
        partners.andNot(staying);
        return partners.stream()
                .filter(v -> isOf(kinds, v))
                .boxed()
                .min(Comparator.comparingInt((Integer v) -> -ties(v, staying)).thenComparing(usedTo(role)))
                .orElse(-1);
    }

    private int ties(int actor, BitSet others) {
        return (int)
                others.stream().filter(v -> network.ties().tie(actor, v) >= 0).count();
    }

    private Comparator<Integer> usedTo(String role) {
        return Comparator.comparingInt((Integer v) -> -roles.get(v).getOrDefault(role, 0))
                .thenComparingInt(v -> roles.get(v).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .thenComparingInt(v -> v);
    }

    private boolean isOf(Set<String> kinds, int actor) {
        return attributes.kinds(actor).stream().anyMatch(kinds::contains);
    }
}
