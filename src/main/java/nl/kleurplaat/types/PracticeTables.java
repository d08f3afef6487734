package nl.kleurplaat.types;

import static nl.kleurplaat.types.Column.choice;
import static nl.kleurplaat.types.Column.id;
import static nl.kleurplaat.types.Column.links;
import static nl.kleurplaat.types.Column.number;
import static nl.kleurplaat.types.Column.reference;
import static nl.kleurplaat.types.Column.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tables of what partners say and agree: dialogues and what comes out of them, what stands in the way, what words
 * mean, what is to be reached, and how a partnership is doing.
 */
public final class PracticeTables {

    /** The lowest score is 1. */
    private static final int HIGHEST_SCORE = 5;

    private static final int LOWEST_PRIORITY = 99;

    static final Table DIALOGUES = new Table(
            "dialogues",
            List.of("dialogen", "dialoog", "dialogue", "gesprekken"),
            "Dialogue",
            List.of(
                    id("sleutel", "key", "code", "dialoog_id", "dialogue_id"),
                    organisation().must().as("HELD_AT").owns(),
                    Column.of("team", CellType.TEXT, "afdeling"),
                    Column.of("date", CellType.DAY, "datum", "dag").must(),
                    Column.of("theme", CellType.TEXT, "thema", "onderwerp"),
                    choice("conversation", Tables.conversations(), "gesprek", "soort_gesprek"),
                    choice("setting", Tables.settings(), "vorm", "setting_van_het_gesprek"),
                    collaboration().as("ABOUT"),
                    links("stakeholders", "stakeholders", "betrokkenen", "aanwezigen")
                            .as("ATTENDED_BY")));

    static final Table STRENGTHS = new Table(
            "strengths",
            List.of("krachten", "kracht", "strength"),
            "Strength",
            List.of(
                    id("sleutel", "key", "code", "kracht_id", "strength_id"),
                    reference("dialogue_id", "dialogues", "dialoog_id", "dialoog", "dialogue")
                            .must()
                            .as("FROM")
                            .owns(),
                    Column.of("text", CellType.TEXT, "tekst", "kracht", "strength")
                            .must()));

    static final Table OPPORTUNITIES = new Table(
            "opportunities",
            List.of("kansen", "kans", "opportunity"),
            "Opportunity",
            List.of(
                    id("sleutel", "key", "code", "kans_id", "opportunity_id"),
                    reference("dialogue_id", "dialogues", "dialoog_id", "dialoog", "dialogue")
                            .must()
                            .as("FROM")
                            .owns(),
                    Column.of("question", CellType.TEXT, "vraag", "hoe_vraag", "kans")
                            .must(),
                    links("strengths", "strengths", "krachten", "kracht").as("BUILDS_ON"),
                    domains(),
                    links("partners", "organisations", "partner", "organisaties")
                            .as("WITH")));

    static final Table OBSTACLES = new Table(
            "obstacles",
            List.of("knelpunten", "knelpunt", "obstacle"),
            "Obstacle",
            List.of(
                    id("sleutel", "key", "code", "knelpunt_id", "obstacle_id"),
                    Column.of("name", CellType.TEXT, "naam", "knelpunt", "obstacle")
                            .must(),
                    reference("raised_by", "organisations", "ingebracht_door", "melder")
                            .as("RAISED_BY"),
                    collaboration().as("OCCURS_IN"),
                    links("owners", "organisations", "eigenaren", "eigenaar").as("OWNED_BY"),
                    domains(),
                    from(),
                    until()));

    static final Table AGENDA = new Table(
            "agenda",
            List.of("ontwikkelagenda", "agendapunten", "agenda_items", "agendapunt"),
            "AgendaItem",
            List.of(
                    id("sleutel", "key", "code", "agenda_id", "agendapunt_id"),
                    Column.of("theme", CellType.TEXT, "thema", "naam", "name").must(),
                    collaboration().as("ON_AGENDA_OF"),
                    Column.of("region", CellType.REGION, "regio").as("IN_REGION"),
                    domains(),
                    Column.of("principles", CellType.TEXTS, "werkprincipes", "principes", "uitgangspunten"),
                    from(),
                    until()));

    static final Table STEPS = new Table(
                    "steps",
                    List.of("stappen", "stap", "step", "acties"),
                    "Step",
                    List.of(
                            id("sleutel", "key", "code", "stap_id", "step_id"),
                            reference("opportunity_id", "opportunities", "kans_id", "kans", "opportunity")
                                    .as("TOWARDS")
                                    .owns(),
                            reference("agenda_item_id", "agenda", "agendapunt_id", "agendapunt", "agenda_id")
                                    .as("TOWARDS")
                                    .owns(),
                            Column.of("action", CellType.TEXT, "actie", "stap", "step")
                                    .must(),
                            reference("owner_id", "organisations", "eigenaar_id", "eigenaar", "owner")
                                    .as("OWNED_BY"),
                            reference("stakeholder_id", "stakeholders", "betrokkene_id", "betrokkene", "stakeholder")
                                    .as("DONE_BY"),
                            Column.of("due", CellType.DAY, "uiterlijk", "klaar_op", "deadline"),
                            choice("status", statuses(), "stand")))
            .exactlyOne("opportunity_id", "agenda_item_id");

    static final Table TERMS = new Table(
            "terms",
            List.of("begrippen", "begrip", "term"),
            "Term",
            List.of(
                    id("sleutel", "key", "code", "begrip_id", "term_id"),
                    Column.of("name", CellType.TEXT, "naam", "begrip", "term").must(),
                    Column.of("agreed", CellType.TEXT, "afgesproken", "gedeelde_betekenis"),
                    Column.of("agreed_on", CellType.DAY, "afgesproken_op"),
                    collaboration().as("USED_IN"),
                    domains()));

    static final Table DEFINITIONS = new Table(
            "definitions",
            List.of("betekenissen", "betekenis", "definition", "definities"),
            "Definition",
            List.of(
                    reference("term_id", "terms", "begrip_id", "begrip", "term")
                            .must()
                            .identifies()
                            .as("MEANING_OF")
                            .owns(),
                    organisation().must().identifies().as("GIVEN_BY").owns(),
                    Column.of("text", CellType.TEXT, "tekst", "betekenis", "definition")
                            .must(),
                    Column.of("date", CellType.DAY, "datum", "dag")));

    static final Table ASSIGNMENTS = new Table(
            "assignments",
            List.of("opdrachten", "opdracht", "assignment"),
            "Assignment",
            List.of(
                    id("sleutel", "key", "code", "opdracht_id", "assignment_id"),
                    Column.of("name", CellType.TEXT, "naam", "opdracht", "assignment")
                            .must(),
                    reference("commissioner_id", "organisations", "opdrachtgever_id", "opdrachtgever", "commissioner")
                            .as("COMMISSIONED_BY"),
                    collaboration().as("CARRIED_OUT_IN"),
                    Column.of("region", CellType.REGION, "regio").as("IN_REGION"),
                    domains(),
                    Column.of("priorities", CellType.TEXTS, "prioriteiten"),
                    Column.of("start", CellType.START, "begin", "van", "vanaf", "from", "begindatum", "startdatum"),
                    Column.of("end", CellType.END, "einde", "eind", "tot", "tot_en_met", "until", "einddatum", "to")));

    static final Table GOALS = new Table(
            "goals",
            List.of("doelen", "doel", "goal"),
            "Goal",
            List.of(
                    id("sleutel", "key", "code", "doel_id", "goal_id"),
                    reference("assignment_id", "assignments", "opdracht_id", "opdracht", "assignment")
                            .must()
                            .as("GOAL_OF")
                            .owns(),
                    Column.of("name", CellType.TEXT, "naam", "doel", "goal").must(),
                    number("priority", LOWEST_PRIORITY, "prioriteit"),
                    links("partners", "organisations", "uitvoerders", "uitvoerende_partners", "partner")
                            .as("EXECUTED_BY"),
                    domains()));

    static final Table INTERVENTIONS = new Table(
            "interventions",
            List.of("interventies", "interventie", "intervention"),
            "Intervention",
            List.of(
                    id("sleutel", "key", "code", "interventie_id", "intervention_id"),
                    Column.of("name", CellType.TEXT, "naam", "interventie", "intervention")
                            .must(),
                    word("kind", "intervention-kind", "soort", "type"),
                    Column.of("start", CellType.START, "begin", "van", "vanaf", "from", "begindatum", "startdatum"),
                    Column.of("end", CellType.END, "einde", "eind", "tot", "tot_en_met", "until", "einddatum", "to"),
                    links("organisations", "organisations", "organisaties", "deelnemers")
                            .as("JOINED_BY"),
                    links("stakeholders", "stakeholders", "betrokkenen").as("ATTENDED_BY"),
                    domains(),
                    Column.of("description", CellType.TEXT, "omschrijving", "beschrijving")));

    static final Table ASSESSMENTS =
            new Table("assessments", List.of("beoordelingen", "beoordeling", "assessment"), "Assessment", assessed());

    /** In the order in which they are written: what is pointed at comes first. */
    public static final List<Table> ALL = List.of(
            DIALOGUES,
            STRENGTHS,
            OPPORTUNITIES,
            OBSTACLES,
            AGENDA,
            STEPS,
            TERMS,
            DEFINITIONS,
            ASSIGNMENTS,
            GOALS,
            INTERVENTIONS,
            ASSESSMENTS);

    private PracticeTables() {}

    private static List<Column> assessed() {
        var columns = new ArrayList<Column>();
        columns.add(collaboration().must().identifies().as("ASSESSES").owns());
        columns.add(organisation().must().identifies().as("GIVEN_BY").owns());
        columns.add(Column.of("date", CellType.DAY, "datum", "dag").must().identifies());
        columns.add(reference("stakeholder_id", "stakeholders", "betrokkene_id", "betrokkene", "stakeholder")
                .identifies()
                .as("SCORED_BY"));
        columns.add(score("committed", "toegewijd", "betrokkenheid"));
        columns.add(score("durable", "duurzaam", "duurzaam_en_stabiel"));
        columns.add(score("trust", "vertrouwen"));
        columns.add(score("positive_intentions", "positieve_bedoelingen", "positieve_intenties"));
        columns.add(score("shared_goal", "gezamenlijk_doel"));
        columns.add(score("mutual_benefit", "wederzijds_voordeel"));
        columns.add(score("sacrifices", "offers", "offers_van_beide_kanten"));
        columns.add(score("shared_vision", "gedeelde_visie", "gedeelde_visie_met_draagvlak"));
        columns.add(score("tender_form", "aanbestedingsvorm"));
        columns.add(score("differences", "verschillen", "verschillen_gekend_en_gerespecteerd"));
        columns.add(score("communication", "communicatie", "open_en_frequente_communicatie"));
        columns.add(score("mistakes_shared", "fouten_gedeeld", "fouten_delen"));
        columns.add(score("mandate", "mandaat", "mandaat_aan_beide_kanten"));
        columns.add(score("contract_management", "contractmanagement", "stevig_contractmanagement"));
        columns.add(Column.of("remark", CellType.TEXT, "opmerking", "toelichting"));
        return List.copyOf(columns);
    }

    private static Column score(String name, String... aliases) {
        return number(name, HIGHEST_SCORE, aliases);
    }

    private static Column organisation() {
        return reference("organisation_id", "organisations", "organisatie_id", "organisatie", "organisation");
    }

    private static Column collaboration() {
        return reference("collaboration_id", "collaborations", "samenwerking_id", "samenwerking", "collaboration");
    }

    private static Column domains() {
        return Column.of("domains", CellType.DOMAINS, "domeinen", "domein", "domain")
                .as("CONCERNS");
    }

    private static Column from() {
        return Column.of("from", CellType.START, "van", "vanaf", "begin", "start", "begindatum", "startdatum");
    }

    private static Column until() {
        return Column.of("until", CellType.END, "tot", "tot_en_met", "einde", "eind", "end", "einddatum", "to");
    }

    private static Map<String, String> statuses() {
        return Map.of(
                "open", "OPEN",
                "started", "STARTED",
                "bezig", "STARTED",
                "done", "DONE",
                "klaar", "DONE",
                "dropped", "DROPPED",
                "vervallen", "DROPPED");
    }
}
