package nl.kleurplaat.snapshot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What lists are ordered and narrowed by: made when first asked for, and kept as long as its snapshot. */
public final class Index {

    private final Snapshot snapshot;
    private final Later<NameOrder> organisationNames;
    private final Later<NameOrder> stakeholderNames;
    private final Later<NameOrder> collaborationNames;
    private final Map<Object, Order> orders = new ConcurrentHashMap<>();

    public final Later<Words> organisationKinds;
    public final Later<Words> collaborationKinds;
    public final Later<Words> roles;
    public final Later<Words> organisationExpertise;
    public final Later<Words> stakeholderExpertise;

    /** The places of the organisations that are part of another, by place of that other. */
    public final Later<Rows> parts;

    /** The places of the collaborations in which a stakeholder speaks for someone, by place of stakeholder. */
    public final Later<Rows> speaksIn;

    Index(Snapshot snapshot) {
        this.snapshot = snapshot;
        organisationNames = new Later<>(() -> NameOrder.of(snapshot.organisations()));
        stakeholderNames = new Later<>(() -> NameOrder.of(snapshot.stakeholders()));
        collaborationNames = new Later<>(() -> NameOrder.of(snapshot.collaborations()));
        organisationKinds = new Later<>(() -> Words.one(snapshot.organisations(), Organisation::kind));
        collaborationKinds = new Later<>(() -> Words.one(snapshot.collaborations(), Collaboration::kind));
        roles = new Later<>(() -> Words.one(snapshot.stakeholders(), Stakeholder::role));
        organisationExpertise = new Later<>(() -> Words.many(snapshot.organisations(), Organisation::expertise));
        stakeholderExpertise = new Later<>(() -> Words.many(snapshot.stakeholders(), Stakeholder::expertise));
        parts = new Later<>(this::parts);
        speaksIn = new Later<>(() -> Rows.inverse(
                snapshot.stakeholders().size(),
                snapshot.representations().offsets(),
                snapshot.representations().who()));
    }

    /** Of a snapshot that is like another one but for the names of stakeholders. */
    Index(Snapshot snapshot, Index like) {
        this.snapshot = snapshot;
        organisationNames = like.organisationNames;
        stakeholderNames = new Later<>(() -> NameOrder.of(snapshot.stakeholders()));
        collaborationNames = like.collaborationNames;
        organisationKinds = like.organisationKinds;
        collaborationKinds = like.collaborationKinds;
        roles = like.roles;
        organisationExpertise = like.organisationExpertise;
        stakeholderExpertise = like.stakeholderExpertise;
        parts = like.parts;
        speaksIn = like.speaksIn;
    }

    /** Takes over what can be made from the index of the snapshot before this one with little work. */
    void follow(Index last) {
        follow(organisationNames, last.organisationNames, last.snapshot.organisations(), snapshot.organisations());
        follow(stakeholderNames, last.stakeholderNames, last.snapshot.stakeholders(), snapshot.stakeholders());
        follow(collaborationNames, last.collaborationNames, last.snapshot.collaborations(), snapshot.collaborations());
    }

    private static void follow(
            Later<NameOrder> names, Later<NameOrder> last, List<? extends Named> before, List<? extends Named> now) {
        NameOrder made = last.ifMade();
        if (made != null) {
            names.set(NameOrder.after(before, made, now));
        }
    }

    public NameOrder organisationNames() {
        return organisationNames.get();
    }

    public NameOrder stakeholderNames() {
        return stakeholderNames.get();
    }

    public NameOrder collaborationNames() {
        return collaborationNames.get();
    }

    /** The order of organisations. */
    public Order order(OrganisationOrder by, Direction direction) {
        return order(by, direction, snapshot.organisations(), organisationNames, by.text(snapshot));
    }

    /** The order of stakeholders. */
    public Order order(StakeholderOrder by, Direction direction) {
        return order(by, direction, snapshot.stakeholders(), stakeholderNames, by.text(snapshot));
    }

    /** The order of collaborations. */
    public Order order(CollaborationOrder by, Direction direction) {
        return order(by, direction, snapshot.collaborations(), collaborationNames, by.text(snapshot));
    }

    private record OrderKey(Enum<?> by, Direction direction) {}

    private Order order(
            Enum<?> by,
            Direction direction,
            List<? extends Named> things,
            Later<NameOrder> names,
            @Nullable IntFunction<@Nullable String> text) {
        Function<Object, Order> make =
                key -> new Order(by.name(), direction == Direction.DESCENDING, things, names.get(), text);
        return orders.computeIfAbsent(new OrderKey(by, direction), make);
    }

    private Rows parts() {
        int size = snapshot.organisations().size();
        int[] offsets = new int[size + 1];
        int[] parents = new int[size];
        for (int place = 0; place < size; place++) {
            int parent = snapshot.organisations().get(place).parent();
            offsets[place + 1] = offsets[place];
            if (parent >= 0) {
                parents[offsets[place + 1]++] = parent;
            }
        }
        return Rows.inverse(size, offsets, parents);
    }
}
