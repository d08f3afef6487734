package nl.kleurplaat.types;

import java.util.List;

/** What partners agree: what words mean, what is to be reached, and how a partnership is doing. */
final class AgreementTypes {

    /** The lowest score is 1. */
    private static final int HIGHEST_SCORE = 5;

    private static final int LOWEST_PRIORITY = 99;

    static final Type TERMS = new Type(
                    "terms",
                    "Term",
                    List.of("begrippen", "begrip", "term"),
                    Field.id("sleutel", "key", "code", "begrip_id", "term_id"),
                    Field.text("name", "naam", "begrip", "term")
                            .required()
                            .naming()
                            .searchable(),
                    Field.text("agreed", "afgesproken", "gedeelde_betekenis")
                            .claim()
                            .searchable(),
                    Field.of("agreed_on", FieldType.DAY, "afgesproken_op"),
                    Fields.collaboration().as("USED_IN").filterable(),
                    Fields.domains().as("CONCERNS").filterable())
            .orderedBy("name");

    static final Type DEFINITIONS = new Type(
            "definitions",
            "Definition",
            List.of("betekenissen", "betekenis", "definition", "definities"),
            Field.reference("term_id", "terms", "begrip_id", "begrip", "term")
                    .required()
                    .identifying()
                    .as("MEANING_OF")
                    .owned()
                    .filterable()
                    .listed(),
            Fields.organisation()
                    .required()
                    .identifying()
                    .as("GIVEN_BY")
                    .owned()
                    .filterable(),
            Field.text("text", "tekst", "betekenis", "definition").required().naming(),
            Fields.date());

    static final Type ASSIGNMENTS = new Type(
                    "assignments",
                    "Assignment",
                    List.of("opdrachten", "opdracht", "assignment"),
                    Field.id("sleutel", "key", "code", "opdracht_id", "assignment_id"),
                    Field.text("name", "naam", "opdracht", "assignment")
                            .required()
                            .naming()
                            .searchable(),
                    Field.reference(
                                    "commissioner_id",
                                    "organisations",
                                    "opdrachtgever_id",
                                    "opdrachtgever",
                                    "commissioner")
                            .as("COMMISSIONED_BY")
                            .filterable(),
                    Fields.collaboration().as("CARRIED_OUT_IN").filterable(),
                    Fields.region(),
                    Fields.domains().as("CONCERNS").filterable(),
                    Field.of("priorities", FieldType.TEXTS, "prioriteiten").searchable(),
                    Fields.start(),
                    Fields.end())
            .orderedBy("name");

    static final Type GOALS = new Type(
                    "goals",
                    "Goal",
                    List.of("doelen", "doel", "goal"),
                    Field.id("sleutel", "key", "code", "doel_id", "goal_id"),
                    Field.reference("assignment_id", "assignments", "opdracht_id", "opdracht", "assignment")
                            .required()
                            .as("GOAL_OF")
                            .owned()
                            .filterable()
                            .listed(),
                    Field.text("name", "naam", "doel", "goal")
                            .required()
                            .naming()
                            .searchable(),
                    Field.number("priority", LOWEST_PRIORITY, "prioriteit"),
                    Field.links("partners", "organisations", "uitvoerders", "uitvoerende_partners", "partner")
                            .as("EXECUTED_BY")
                            .filterable(),
                    Fields.domains().as("CONCERNS").filterable())
            .orderedBy("priority", "name");

    static final Type INTERVENTIONS = new Type(
                    "interventions",
                    "Intervention",
                    List.of("interventies", "interventie", "intervention"),
                    Field.id("sleutel", "key", "code", "interventie_id", "intervention_id"),
                    Field.text("name", "naam", "interventie", "intervention")
                            .required()
                            .naming()
                            .searchable(),
                    Field.word("kind", "intervention-kind", "soort", "type").filterable(),
                    Fields.start(),
                    Fields.end(),
                    Field.links("organisations", "organisations", "organisaties", "deelnemers")
                            .as("JOINED_BY")
                            .filterable(),
                    Field.links("stakeholders", "stakeholders", "betrokkenen").as("ATTENDED_BY"),
                    Fields.domains().as("CONCERNS").filterable(),
                    Field.text("description", "omschrijving", "beschrijving").searchable())
            .latestFirst("start");

    static final Type ASSESSMENTS = new Type(
                    "assessments",
                    "Assessment",
                    List.of("beoordelingen", "beoordeling", "assessment"),
                    Fields.collaboration()
                            .required()
                            .identifying()
                            .as("ASSESSES")
                            .owned()
                            .filterable(),
                    Fields.organisation()
                            .required()
                            .identifying()
                            .as("GIVEN_BY")
                            .owned()
                            .filterable(),
                    Fields.date().required().identifying(),
                    Fields.stakeholder().identifying().as("SCORED_BY"),
                    score("committed", "toegewijd", "betrokkenheid"),
                    score("durable", "duurzaam", "duurzaam_en_stabiel"),
                    score("trust", "vertrouwen"),
                    score("positive_intentions", "positieve_bedoelingen", "positieve_intenties"),
                    score("shared_goal", "gezamenlijk_doel"),
                    score("mutual_benefit", "wederzijds_voordeel"),
                    score("sacrifices", "offers", "offers_van_beide_kanten"),
                    score("shared_vision", "gedeelde_visie", "gedeelde_visie_met_draagvlak"),
                    score("tender_form", "aanbestedingsvorm"),
                    score("differences", "verschillen", "verschillen_gekend_en_gerespecteerd"),
                    score("communication", "communicatie", "open_en_frequente_communicatie"),
                    score("mistakes_shared", "fouten_gedeeld", "fouten_delen"),
                    score("mandate", "mandaat", "mandaat_aan_beide_kanten"),
                    score("contract_management", "contractmanagement", "stevig_contractmanagement"),
                    Field.text("remark", "opmerking", "toelichting"))
            .latestFirst("date");

    static final List<Type> ALL = List.of(TERMS, DEFINITIONS, ASSIGNMENTS, GOALS, INTERVENTIONS, ASSESSMENTS);

    private AgreementTypes() {}

    private static Field score(String column, String... aliases) {
        return Field.number(column, HIGHEST_SCORE, aliases);
    }
}
