package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.browse.CollaborationView.Participation;
import nl.kleurplaat.browse.CollaborationView.Representation;
import nl.kleurplaat.browse.Narrowing.CollaborationList;
import nl.kleurplaat.browse.Narrowing.OrganisationList;
import nl.kleurplaat.browse.Narrowing.StakeholderList;
import nl.kleurplaat.snapshot.CollaborationOrder;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Direction;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Order;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The lists that things have of each other, both ways. */
@Controller
class RelatedController {

    @SchemaMapping(typeName = "Organisation")
    Connection<CollaborationView> collaborations(
            OrganisationView organisation, @Arguments CollaborationList list, @Arguments Page page) {
        return collaborationsOf(organisation, list, page);
    }

    /** What an organisation takes part in. */
    static Connection<CollaborationView> collaborationsOf(
            OrganisationView organisation, CollaborationList list, Page page) {
        Snapshot snapshot = organisation.snapshot();
        Involvements parts = snapshot.participations();
        return Lists.some(
                snapshot.collaborationsOf(organisation.place()),
                list.order(snapshot),
                Narrowing.both(list.test(snapshot), involved(parts, organisation.place(), list.asOf())),
                page.paging(),
                place -> new CollaborationView(snapshot, place));
    }

    @SchemaMapping(typeName = "Organisation")
    Connection<StakeholderView> stakeholders(
            OrganisationView organisation, @Arguments StakeholderList list, @Arguments Page page) {
        Snapshot snapshot = organisation.snapshot();
        return Lists.some(
                snapshot.stakeholdersOf(organisation.place()),
                list.order(snapshot),
                list.test(snapshot),
                page.paging(),
                place -> new StakeholderView(snapshot, place));
    }

    @SchemaMapping(typeName = "Organisation")
    Connection<OrganisationView> parts(
            OrganisationView organisation, @Arguments OrganisationList list, @Arguments Page page) {
        return partsOf(organisation, list, page);
    }

    /** The organisations that are part of an organisation. */
    static Connection<OrganisationView> partsOf(OrganisationView organisation, OrganisationList list, Page page) {
        Snapshot snapshot = organisation.snapshot();
        return Lists.some(
                snapshot.index().parts.get().row(organisation.place()),
                list.order(snapshot),
                list.test(snapshot),
                page.paging(),
                place -> new OrganisationView(snapshot, place));
    }

    @SchemaMapping(typeName = "Stakeholder", field = "collaborations")
    Connection<CollaborationView> collaborationsOf(
            StakeholderView stakeholder, @Arguments CollaborationList list, @Arguments Page page) {
        Snapshot snapshot = stakeholder.snapshot();
        Involvements speakers = snapshot.representations();
        return Lists.some(
                snapshot.index().speaksIn.get().row(stakeholder.place()),
                list.order(snapshot),
                Narrowing.both(list.test(snapshot), involved(speakers, stakeholder.place(), list.asOf())),
                page.paging(),
                place -> new CollaborationView(snapshot, place));
    }

    @SchemaMapping(typeName = "Stakeholder", field = "representations")
    List<Representation> representationsOf(StakeholderView stakeholder, @Argument @Nullable LocalDate asOf) {
        Snapshot snapshot = stakeholder.snapshot();
        Order byName = snapshot.index().order(CollaborationOrder.NAME, Direction.ASCENDING);
        List<Representation> all = new ArrayList<>();
        for (int place : byName.of(snapshot.index().speaksIn.get().row(stakeholder.place()))) {
            var collaboration = new CollaborationView(snapshot, place);
            collaboration
                    .spoken(asOf)
                    .filter(i -> snapshot.representations().who()[i] == stakeholder.place())
                    .mapToObj(collaboration::representation)
                    .forEach(all::add);
        }
        return all;
    }

    @SchemaMapping(typeName = "Collaboration")
    List<Participation> participations(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        return collaboration.participations(asOf);
    }

    @SchemaMapping(typeName = "Collaboration")
    List<Representation> representations(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        IntStream spoken = collaboration.spoken(asOf);
        return spoken.mapToObj(collaboration::representation).toList();
    }

    @SchemaMapping(typeName = "Domain", field = "organisations")
    Connection<OrganisationView> organisationsOf(
            DomainView domain, @Arguments OrganisationList list, @Arguments Page page) {
        Snapshot snapshot = domain.snapshot();
        BitSet wanted = within(domain);
        IntPredicate inside =
                place -> hasOne(wanted, snapshot.organisations().get(place).domains());
        return organisations(snapshot, inside, list, page);
    }

    @SchemaMapping(typeName = "Domain", field = "collaborations")
    Connection<CollaborationView> collaborationsOf(
            DomainView domain, @Arguments CollaborationList list, @Arguments Page page) {
        Snapshot snapshot = domain.snapshot();
        BitSet wanted = within(domain);
        IntPredicate inside =
                place -> hasOne(wanted, snapshot.collaborations().get(place).domains());
        return collaborations(snapshot, inside, list, page);
    }

    @SchemaMapping(typeName = "Region", field = "organisations")
    Connection<OrganisationView> organisationsOf(
            RegionView region, @Arguments OrganisationList list, @Arguments Page page) {
        Snapshot snapshot = region.snapshot();
        IntPredicate inside = place -> snapshot.organisations().get(place).region() == region.place();
        return organisations(snapshot, inside, list, page);
    }

    @SchemaMapping(typeName = "Region", field = "collaborations")
    Connection<CollaborationView> collaborationsOf(
            RegionView region, @Arguments CollaborationList list, @Arguments Page page) {
        Snapshot snapshot = region.snapshot();
        IntPredicate inside = place -> snapshot.collaborations().get(place).region() == region.place();
        return collaborations(snapshot, inside, list, page);
    }

    /** Tests whether someone is involved in a collaboration on a day; null on a null day. */
    static @Nullable IntPredicate involved(Involvements involvements, int who, @Nullable LocalDate asOf) {
        if (asOf == null) {
            return null;
        }
        int day = Days.start(asOf);
        return place ->
                involvements.row(place).anyMatch(i -> involvements.who()[i] == who && involvements.isOn(i, day));
    }

    private static Connection<OrganisationView> organisations(
            Snapshot snapshot, IntPredicate inside, OrganisationList list, Page page) {
        return Lists.all(
                list.order(snapshot),
                Narrowing.both(inside, list.test(snapshot)),
                page.paging(),
                place -> new OrganisationView(snapshot, place));
    }

    private static Connection<CollaborationView> collaborations(
            Snapshot snapshot, IntPredicate inside, CollaborationList list, Page page) {
        return Lists.all(
                list.order(snapshot),
                Narrowing.both(inside, list.test(snapshot)),
                page.paging(),
                place -> new CollaborationView(snapshot, place));
    }

    /** A domain and all that are narrower. */
    private static BitSet within(DomainView domain) {
        return new Vocabulary(domain.snapshot()).domains(List.of(domain.key()));
    }

    private static boolean hasOne(BitSet wanted, int[] places) {
        return IntStream.of(places).anyMatch(wanted::get);
    }
}
