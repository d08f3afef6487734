package nl.kleurplaat.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Participants;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;

/**
 * Region by domain: who works there, and what is done together there.
 *
 * <p>A collaboration that the lens counts covers its domains and all that are broader. It is in a region when it lies there
 * itself, or when one of its participants does. An actor works in its domains and in all that are broader. Regions and
 * domains are those that an actor or a counted collaboration has; where the lens picks some, only those.
 *
 * <p>O(n + p + e + rd) for n actors, p participations, e pieces of evidence of ties, r regions and d domains, with a handful
 * of domains to a collaboration. Deterministic.
 */
public final class Coverage {

    /** The most regions, and the most domains, that a table can have. */
    public static final int MOST = 200;

    /**
     * One region and one domain.
     *
     * @param region its place in the snapshot
     * @param domain its place in the snapshot
     * @param actors how many actors of the region work in the domain
     * @param collaborations how many that cover the domain are in the region
     * @param ties how many ties with an end in the region come from such a collaboration
     */
    public record Cell(int region, int domain, int actors, int collaborations, int ties) {}

    /** More cells than this are not counted at all. */
    private static final int MOST_CELLS = 1_000_000;

    private final Snapshot snapshot;
    private final Network network;
    private final Attributes attributes;
    private final Participants participants;
    private final int[] regions;
    private final int[] domains;
    /** By actor, the places of its regions. */
    private final int[][] regionsOf;
    /** By counted collaboration, the places of its domains and all that are broader. */
    private final int[][] domainsOf;
    /** By place of a region. */
    private final int[] actorsIn;

    private final int[] collaborationsIn;
    /** By place of a region and of a domain. */
    private final int[][] actors;

    private final int[][] collaborations;
    private final int[][] ties;

    private Coverage(Snapshot snapshot, Lens lens, Network network) {
        this.snapshot = snapshot;
        this.network = network;
        attributes = Attributes.of(snapshot, lens, network);
        participants = Participants.of(snapshot, lens, network);
        int r = snapshot.regions().size();
        int d = snapshot.domains().size();
        actorsIn = new int[r];
        collaborationsIn = new int[r];
        actors = new int[r][d];
        collaborations = new int[r][d];
        ties = new int[r][d];
        regionsOf = new int[network.size()][];
        domainsOf = new int[network.collaborations().length][];
        BitSet usedDomains = new BitSet();
        countActors(usedDomains);
        countCollaborations(usedDomains);
        countTies();
        Vocabulary vocabulary = new Vocabulary(snapshot);
        regions = lens.regions().isEmpty()
                ? IntStream.range(0, r)
                        .filter(region -> actorsIn[region] + collaborationsIn[region] > 0)
                        .toArray()
                : vocabulary.regions(lens.regions()).stream().toArray();
        domains = (lens.domains().isEmpty() ? usedDomains : vocabulary.domains(lens.domains()))
                .stream().toArray();
    }

    /**
     * @param snapshot that the network was made from
     * @param lens that it is seen through, with its days filled in
     * @throws Problem TOO_LARGE where they do not {@linkplain #fits fit}
     */
    public static Coverage of(Snapshot snapshot, Lens lens, Network network) {
        if (!fits(snapshot)) {
            throw tooLarge(snapshot.regions().size(), snapshot.domains().size());
        }
        return new Coverage(snapshot, lens, network);
    }

    /** Whether the record has few enough regions and domains to hold them against each other. */
    static boolean fits(Snapshot snapshot) {
        return (long) snapshot.regions().size() * snapshot.domains().size() <= MOST_CELLS;
    }

    private static Problem tooLarge(int regions, int domains) {
        return new Problem(ProblemCode.TOO_LARGE, "gaps.coverage.too-large", regions, domains, MOST);
    }

    private void countActors(BitSet usedDomains) {
        for (int v = 0; v < network.size(); v++) {
            regionsOf[v] = attributes.regions(v);
            int[] own = broader(attributes.domains(v));
            Arrays.stream(own).forEach(usedDomains::set);
            for (int region : regionsOf[v]) {
                actorsIn[region]++;
                add(actors[region], own);
            }
        }
    }

    private void countCollaborations(BitSet usedDomains) {
        for (int c = 0; c < domainsOf.length; c++) {
            domainsOf[c] = broader(network.collaboration(snapshot, c).domains());
            Arrays.stream(domainsOf[c]).forEach(usedDomains::set);
            for (int region : regions(c)) {
                collaborationsIn[region]++;
                add(collaborations[region], domainsOf[c]);
            }
        }
    }

    private int[] regions(int collaboration) {
        BitSet in = new BitSet();
        int own = network.collaboration(snapshot, collaboration).region();
        if (own >= 0) {
            in.set(own);
        }
        for (int v : participants.of(collaboration)) {
            for (int region : regionsOf[v]) {
                in.set(region);
            }
        }
        return in.stream().toArray();
    }

    private void countTies() {
        Ties all = network.ties();
        int[] offsets = network.evidence().offsets();
        int[] lastTie = new int[snapshot.domains().size()];
        Arrays.fill(lastTie, -1);
        for (int t = 0; t < all.ties(); t++) {
            int[] some = regionsOf[all.tieA()[t]];
            int[] others = regionsOf[all.tieB()[t]];
            for (int i = offsets[t]; i < offsets[t + 1]; i++) {
                for (int domain : domainsOf[network.evidence().carriers()[i]]) {
                    if (lastTie[domain] != t) {
                        lastTie[domain] = t;
                        countTie(domain, some, others);
                    }
                }
            }
        }
    }

    /** Counts a tie once in each region of its ends. */
    private void countTie(int domain, int[] some, int[] others) {
        for (int region : some) {
            ties[region][domain]++;
        }
        for (int region : others) {
            ties[region][domain] += contains(some, region) ? 0 : 1;
        }
    }

    private static boolean contains(int[] places, int place) {
        for (int each : places) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    private static void add(int[] counts, int[] places) {
        for (int place : places) {
            counts[place]++;
        }
    }

    /** These and all that are broader, none twice. */
    private int[] broader(int[] places) {
        BitSet all = new BitSet();
        for (int place : places) {
            for (int up = place;
                    up >= 0 && !all.get(up);
                    up = snapshot.domains().get(up).broader()) {
                all.set(up);
            }
        }
        return all.stream().toArray();
    }

    /**
     * The whole table, also where there is nothing; regions in the order of key, and in each the domains likewise.
     *
     * @throws Problem TOO_LARGE for more than {@value #MOST} regions or domains
     */
    public List<Cell> cells() {
        if (regions.length > MOST || domains.length > MOST) {
            throw tooLarge(regions.length, domains.length);
        }
        List<Cell> cells = new ArrayList<>();
        for (int region : regions) {
            for (int domain : domains) {
                cells.add(new Cell(
                        region, domain, actors[region][domain], collaborations[region][domain], ties[region][domain]));
            }
        }
        return List.copyOf(cells);
    }

    /** The places of the regions that are looked at, ascending. */
    int[] regions() {
        return regions;
    }

    /** The places of the domains that are looked at, ascending. */
    int[] domains() {
        return domains;
    }

    int actors(int region) {
        return actorsIn[region];
    }

    int actors(int region, int domain) {
        return actors[region][domain];
    }

    int collaborations(int region) {
        return collaborationsIn[region];
    }

    boolean isCovered(int region, int domain) {
        return collaborations[region][domain] > 0;
    }

    boolean isIn(int actor, int region) {
        return contains(regionsOf[actor], region);
    }

    int[] regionsOf(int actor) {
        return regionsOf[actor];
    }

    boolean worksIn(int actor, int domain) {
        return Arrays.stream(broader(attributes.domains(actor))).anyMatch(own -> own == domain);
    }

    boolean covers(int collaboration, int domain) {
        return Arrays.binarySearch(domainsOf[collaboration], domain) >= 0;
    }

    Attributes attributes() {
        return attributes;
    }

    Participants participants() {
        return participants;
    }
}
