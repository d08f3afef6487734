package nl.kleurplaat.browse;

import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.browse.Narrowing.CollaborationList;
import nl.kleurplaat.browse.Narrowing.OrganisationList;
import nl.kleurplaat.browse.Narrowing.StakeholderList;
import nl.kleurplaat.snapshot.Snapshot;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The lists of all organisations, stakeholders and collaborations. */
@Controller
class ListController {

    @QueryMapping
    Connection<OrganisationView> organisations(
            @Arguments OrganisationList list, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return Lists.all(
                list.order(snapshot),
                list.test(snapshot),
                page.paging(),
                place -> new OrganisationView(snapshot, place));
    }

    @QueryMapping
    Connection<StakeholderView> stakeholders(
            @Arguments StakeholderList list, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return Lists.all(
                list.order(snapshot),
                list.test(snapshot),
                page.paging(),
                place -> new StakeholderView(snapshot, place));
    }

    @QueryMapping
    Connection<CollaborationView> collaborations(
            @Arguments CollaborationList list, @Arguments Page page, @ContextValue Snapshot snapshot) {
        return Lists.all(
                list.order(snapshot),
                list.test(snapshot),
                page.paging(),
                place -> new CollaborationView(snapshot, place));
    }
}
