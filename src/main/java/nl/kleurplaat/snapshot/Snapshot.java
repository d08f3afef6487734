package nl.kleurplaat.snapshot;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/**
 * One reading of the whole record. Every list is in ascending order of key, and things refer to each other by place in
 * these lists. Immutable.
 */
public final class Snapshot {

    /** Of an empty record. */
    static final Snapshot EMPTY = new Snapshot(
            -1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Involvements.none(0),
            Involvements.none(0),
            Practice.NONE,
            Map.of());

    private final long version;
    private final List<Domain> domains;
    private final List<Region> regions;
    private final List<Organisation> organisations;
    private final List<Stakeholder> stakeholders;
    private final List<Collaboration> collaborations;
    private final Involvements participations;
    private final Involvements representations;
    private final Practice practice;
    private final Map<String, String> formerKeys;
    private final Index index;
    private final Tier tier;

    /** With all that is known of persons. */
    private final Snapshot whole;

    private final Later<Snapshot> inRoles = new Later<>(() -> new Snapshot(this));

    /**
     * @param participations which organisations take part, by place of collaboration
     * @param representations which stakeholders speak for them, likewise
     * @param formerKeys of organisations that turned out to be another one, with the key of that one
     */
    Snapshot(
            long version,
            List<Domain> domains,
            List<Region> regions,
            List<Organisation> organisations,
            List<Stakeholder> stakeholders,
            List<Collaboration> collaborations,
            Involvements participations,
            Involvements representations,
            Practice practice,
            Map<String, String> formerKeys) {
        this.version = version;
        this.domains = List.copyOf(domains);
        this.regions = List.copyOf(regions);
        this.organisations = List.copyOf(organisations);
        this.stakeholders = List.copyOf(stakeholders);
        this.collaborations = List.copyOf(collaborations);
        this.participations = participations;
        this.representations = representations;
        this.practice = practice;
        this.formerKeys = Map.copyOf(formerKeys);
        this.index = new Index(this);
        this.tier = Tier.PERSONS;
        this.whole = this;
    }

    /** The same with roles for the names of persons, and of mandates that they are there; all else is shared. */
    private Snapshot(Snapshot whole) {
        version = whole.version;
        domains = whole.domains;
        regions = whole.regions;
        organisations = whole.organisations;
        stakeholders = whole.stakeholders.stream()
                .map(it -> it.inRole(whole.organisations))
                .toList();
        collaborations = whole.collaborations;
        participations = whole.participations;
        representations = whole.representations.withoutTexts();
        practice = whole.practice;
        formerKeys = whole.formerKeys;
        index = new Index(this, whole.index);
        tier = Tier.ROLES;
        this.whole = whole;
    }

    /** As a reader of a tier sees it, which is never more than this one shows; made when first asked for. */
    public Snapshot in(Tier other) {
        return tier == Tier.ROLES || other == tier ? this : inRoles.get();
    }

    /** With all that is known of persons, whatever this one shows: to make another snapshot of. */
    Snapshot whole() {
        return whole;
    }

    /** What of persons it shows. */
    public Tier tier() {
        return tier;
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

    /** Which organisations take part in which collaboration. */
    public Involvements participations() {
        return participations;
    }

    /** Which stakeholders speak for them. */
    public Involvements representations() {
        return representations;
    }

    /** What partners say and agree. */
    public Practice practice() {
        return practice;
    }

    /** The things of a type that are known by place, or the regions, by their label. */
    public List<? extends Keyed> all(String label) {
        return switch (label) {
            case "Domain" -> domains;
            case "Region" -> regions;
            default -> named(Types.titled(label));
        };
    }

    /** The things of one of {@link Named#TYPES}. */
    public List<? extends Named> named(Type type) {
        return type == Types.ORGANISATIONS ? organisations : type == Types.STAKEHOLDERS ? stakeholders : collaborations;
    }

    /** The place of a thing in {@link #all}, also by a key that it has from another one; or -1. */
    public int place(String label, String key) {
        return Math.max(
                -1, Merged.place(all(label), label.equals("Organisation") ? organisationKey(key) : Written.line(key)));
    }

    /** The place of an organisation, also by a key that it has from another one; or -1. */
    public int organisation(String key) {
        return place("Organisation", key);
    }

    /** The key of today of an organisation that turned out to be another one; any other key as it is. */
    public String organisationKey(String key) {
        String written = Written.line(key);
        return formerKeys.getOrDefault(written, written);
    }

    /** Keys of organisations that turned out to be another one, with the key of that one. */
    public Map<String, String> formerKeys() {
        return formerKeys;
    }

    /** The place of a stakeholder, or -1. */
    public int stakeholder(String key) {
        return place("Stakeholder", key);
    }

    /** The place of a collaboration, or -1. */
    public int collaboration(String key) {
        return place("Collaboration", key);
    }

    /** The places of the collaborations that an organisation takes part in at any time, ascending. */
    public int[] collaborationsOf(int organisation) {
        return index.takesPartIn.get().row(organisation);
    }

    /** The places of the stakeholders that work for an organisation, ascending. */
    public int[] stakeholdersOf(int organisation) {
        return index.naming(Types.STAKEHOLDERS, Types.STAKEHOLDERS.called("organisation"))
                .row(organisation);
    }

    /** What its lists are ordered and narrowed by. */
    public Index index() {
        return index;
    }
}
