package nl.kleurplaat.types;

import java.util.List;

/** What partners agree: what words mean, what is to be reached, and how a partnership is doing. */
final class AgreementTypes {

    /** The lowest score is 1. */
    private static final int HIGHEST_SCORE = 5;

    private static final int LOWEST_PRIORITY = 99;

    static final Type TERMS = Noun.TERM
            .type(
                    Noun.TERM.name(),
                    Field.text("agreed", "afgesproken", "gedeelde_betekenis")
                            .claim()
                            .searchable(),
                    Field.of("agreed_on", FieldType.DAY, "afgesproken_op"),
                    Noun.COLLABORATION.reference().as("USED_IN").filterable(),
                    Fields.concerns())
            .orderedBy("name");

    static final Type DEFINITIONS = new Type(
                    "definitions",
                    "Definition",
                    List.of("betekenissen", "betekenis", "definition", "definities"),
                    Noun.TERM
                            .reference()
                            .required()
                            .identifying()
                            .as("MEANING_OF")
                            .owned()
                            .filterable()
                            .listed(),
                    Noun.ORGANISATION
                            .reference()
                            .required()
                            .identifying()
                            .as("GIVEN_BY")
                            .owned()
                            .filterable(),
                    Field.text("text", "tekst", "betekenis", "definition")
                            .required()
                            .naming(),
                    Fields.date())
            .whose("organisation_id");

    static final Type ASSIGNMENTS = Noun.ASSIGNMENT
            .type(
                    Noun.ASSIGNMENT.name(),
                    Field.reference(
                                    "commissioner_id",
                                    "organisations",
                                    "opdrachtgever_id",
                                    "opdrachtgever",
                                    "commissioner")
                            .as("COMMISSIONED_BY")
                            .filterable(),
                    Noun.COLLABORATION.reference().as("CARRIED_OUT_IN").filterable(),
                    Fields.region(),
                    Fields.concerns(),
                    Field.of("priorities", FieldType.TEXTS, "prioriteiten").searchable(),
                    Fields.start(),
                    Fields.end())
            .whose("commissioner_id")
            .orderedBy("name");

    static final Type GOALS = Noun.GOAL
            .type(
                    Noun.ASSIGNMENT
                            .reference()
                            .required()
                            .as("GOAL_OF")
                            .owned()
                            .filterable()
                            .listed(),
                    Noun.GOAL.name(),
                    Field.number("priority", LOWEST_PRIORITY, "prioriteit"),
                    Field.links("partners", "organisations", "uitvoerders", "uitvoerende_partners", "partner")
                            .as("EXECUTED_BY")
                            .filterable(),
                    Fields.concerns())
            .whose("assignment_id")
            .orderedBy("priority", "name");

    static final Type INTERVENTIONS = Noun.INTERVENTION
            .type(
                    Noun.INTERVENTION.name(),
                    Field.word("kind", "intervention-kind", "soort", "type").filterable(),
                    Fields.start(),
                    Fields.end(),
                    Noun.ORGANISATION.links("deelnemers").as("JOINED_BY").filterable(),
                    Noun.STAKEHOLDER.links().as("ATTENDED_BY"),
                    Fields.concerns(),
                    Field.text("description", "omschrijving", "beschrijving").searchable())
            .latestFirst("start");

    static final Type ASSESSMENTS = new Type(
                    "assessments",
                    "Assessment",
                    List.of("beoordelingen", "beoordeling", "assessment"),
                    Noun.COLLABORATION
                            .reference()
                            .required()
                            .identifying()
                            .as("ASSESSES")
                            .owned()
                            .filterable(),
                    Noun.ORGANISATION
                            .reference()
                            .required()
                            .identifying()
                            .as("GIVEN_BY")
                            .owned()
                            .filterable(),
                    Fields.date().required().identifying(),
                    Noun.STAKEHOLDER.reference().identifying().as("SCORED_BY"),
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
            .whose("organisation_id")
            .latestFirst("date");

    static final List<Type> ALL = List.of(TERMS, DEFINITIONS, ASSIGNMENTS, GOALS, INTERVENTIONS, ASSESSMENTS);

    private AgreementTypes() {}

    private static Field score(String column, String... aliases) {
        return Field.number(column, HIGHEST_SCORE, aliases);
    }
}
