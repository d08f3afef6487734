package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Stakeholder;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How the lists of the record are made up. */
@Controller
class CountController {

    /** By what organisations are counted. */
    enum OrganisationCountBy {
        KIND,
        DOMAIN,
        REGION,
        YEAR
    }

    /** By what stakeholders are counted. */
    enum StakeholderCountBy {
        ORGANISATION,
        DOMAIN,
        ROLE
    }

    /** By what collaborations are counted. */
    enum CollaborationCountBy {
        KIND,
        DOMAIN,
        REGION,
        YEAR
    }

    private final Texts texts;

    CountController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "OrganisationConnection", field = "counts")
    List<Count> organisations(
            Connection<OrganisationView> page,
            @Argument OrganisationCountBy by,
            @ContextValue Snapshot snapshot,
            @ContextValue LocalDate today,
            Locale language) {
        var counts = counts(page, snapshot, language);
        List<Organisation> all = snapshot.organisations();
        return switch (by) {
            case KIND -> counts.words(snapshot.index().organisationKinds.get());
            case DOMAIN -> counts.domains(place -> all.get(place).domains());
            case REGION -> counts.regions(place -> all.get(place).region());
            case YEAR ->
                counts.years(
                        place -> all.get(place).from(), place -> all.get(place).until(), today);
        };
    }

    @SchemaMapping(typeName = "StakeholderConnection", field = "counts")
    List<Count> stakeholders(
            Connection<StakeholderView> page,
            @Argument StakeholderCountBy by,
            @ContextValue Snapshot snapshot,
            Locale language) {
        var counts = counts(page, snapshot, language);
        List<Stakeholder> all = snapshot.stakeholders();
        return switch (by) {
            case ORGANISATION -> counts.organisations(place -> all.get(place).organisations());
            case DOMAIN -> counts.domains(place -> all.get(place).domains());
            case ROLE -> counts.words(snapshot.index().roles.get());
        };
    }

    @SchemaMapping(typeName = "CollaborationConnection", field = "counts")
    List<Count> collaborations(
            Connection<CollaborationView> page,
            @Argument CollaborationCountBy by,
            @ContextValue Snapshot snapshot,
            @ContextValue LocalDate today,
            Locale language) {
        var counts = counts(page, snapshot, language);
        List<Collaboration> all = snapshot.collaborations();
        return switch (by) {
            case KIND -> counts.words(snapshot.index().collaborationKinds.get());
            case DOMAIN -> counts.domains(place -> all.get(place).domains());
            case REGION -> counts.regions(place -> all.get(place).region());
            case YEAR ->
                counts.years(
                        place -> all.get(place).start(), place -> all.get(place).end(), today);
        };
    }

    private Counts counts(Connection<?> page, Snapshot snapshot, Locale language) {
        return new Counts(snapshot, page.list(), language, texts.text(language, "record.unknown"));
    }
}
