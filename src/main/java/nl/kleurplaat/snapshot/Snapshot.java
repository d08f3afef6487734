package nl.kleurplaat.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One reading of the whole record. Every list is in ascending order of key, and things refer to each other by place in
 * these lists. Immutable.
 */
public final class Snapshot {

    private final long version;
    private final List<Domain> domains;
    private final List<Region> regions;
    private final List<Organisation> organisations;
    private final List<Stakeholder> stakeholders;
    private final List<Collaboration> collaborations;
    private final Map<String, Integer> organisationPlaces;
    private final Map<String, Integer> stakeholderPlaces;
    private final Map<String, Integer> collaborationPlaces;
    private final Rows collaborationsOf;
    private final Rows stakeholdersOf;

    Snapshot(
            long version,
            List<Domain> domains,
            List<Region> regions,
            List<Organisation> organisations,
            List<Stakeholder> stakeholders,
            List<Collaboration> collaborations) {
        this.version = version;
        this.domains = List.copyOf(domains);
        this.regions = List.copyOf(regions);
        this.organisations = List.copyOf(organisations);
        this.stakeholders = List.copyOf(stakeholders);
        this.collaborations = List.copyOf(collaborations);
        this.organisationPlaces = places(organisations, Organisation::key);
        this.stakeholderPlaces = places(stakeholders, Stakeholder::key);
        this.collaborationPlaces = places(collaborations, Collaboration::key);
        this.collaborationsOf = Rows.inverse(organisations.size(), collaborations, c -> c.participations().stream()
                .mapToInt(Collaboration.Participation::organisation)
                .distinct()
                .toArray());
        this.stakeholdersOf = Rows.inverse(organisations.size(), stakeholders, Stakeholder::organisations);
    }

    /** The version of the record that was read. */
    public long version() {
        return version;
    }

    public List<Domain> domains() {
        return domains;
    }

    public List<Region> regions() {
        return regions;
    }

    public List<Organisation> organisations() {
        return organisations;
    }

    public List<Stakeholder> stakeholders() {
        return stakeholders;
    }

    public List<Collaboration> collaborations() {
        return collaborations;
    }

    /** The place of an organisation, or -1. */
    public int organisation(String key) {
        return organisationPlaces.getOrDefault(key, -1);
    }

    /** The place of a stakeholder, or -1. */
    public int stakeholder(String key) {
        return stakeholderPlaces.getOrDefault(key, -1);
    }

    /** The place of a collaboration, or -1. */
    public int collaboration(String key) {
        return collaborationPlaces.getOrDefault(key, -1);
    }

    /** The places of the collaborations that an organisation takes part in at any time, ascending. */
    public int[] collaborationsOf(int organisation) {
        return collaborationsOf.row(organisation);
    }

    /** The places of the stakeholders that work for an organisation, ascending. */
    public int[] stakeholdersOf(int organisation) {
        return stakeholdersOf.row(organisation);
    }

    private static <T> Map<String, Integer> places(List<T> things, Function<T, String> key) {
        Map<String, Integer> places = HashMap.newHashMap(things.size());
        for (int i = 0; i < things.size(); i++) {
            places.put(key.apply(things.get(i)), i);
        }
        return places;
    }

    /** For each target, the sources that refer to it, in compressed rows. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Rows(int[] offsets, int[] sources) {

        static <T> Rows inverse(int targets, List<T> things, Function<T, int[]> refersTo) {
            int[][] references = new int[things.size()][];
            int[] offsets = new int[targets + 1];
            for (int i = 0; i < references.length; i++) {
                references[i] = refersTo.apply(things.get(i));
                for (int target : references[i]) {
                    offsets[target + 1]++;
                }
            }
            for (int t = 0; t < targets; t++) {
                offsets[t + 1] += offsets[t];
            }
            int[] next = Arrays.copyOf(offsets, targets);
            int[] sources = new int[offsets[targets]];
            for (int i = 0; i < references.length; i++) {
                for (int target : references[i]) {
                    sources[next[target]++] = i;
                }
            }
            return new Rows(offsets, sources);
        }

        int[] row(int target) {
            return Arrays.copyOfRange(sources, offsets[target], offsets[target + 1]);
        }
    }
}
