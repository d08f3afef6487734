package nl.kleurplaat.types;

import java.util.List;
import java.util.Map;

/** What partners say: dialogues and what comes out of them, what stands in the way, and what is done about it. */
final class DialogueTypes {

    static final Type DIALOGUES = new Type(
                    "dialogues",
                    "Dialogue",
                    List.of("dialogen", "dialoog", "dialogue", "gesprekken"),
                    Field.id("sleutel", "key", "code", "dialoog_id", "dialogue_id"),
                    Fields.organisation()
                            .required()
                            .as("HELD_AT")
                            .owned()
                            .filterable()
                            .listed(),
                    Field.text("team", "afdeling").searchable(),
                    Fields.date().required(),
                    Field.text("theme", "thema", "onderwerp").searchable(),
                    Fields.conversation(),
                    Fields.setting(),
                    Fields.collaboration().as("ABOUT").filterable().listed(),
                    Field.links("stakeholders", "stakeholders", "betrokkenen", "aanwezigen")
                            .as("ATTENDED_BY"))
            .latestFirst("date");

    static final Type MEETINGS = new Type(
                    "meetings",
                    "Meeting",
                    List.of("bijeenkomsten", "bijeenkomst", "meeting"),
                    Field.id("sleutel", "key", "code", "bijeenkomst_id", "meeting_id"),
                    Field.text("name", "naam", "bijeenkomst", "meeting")
                            .required()
                            .naming()
                            .searchable(),
                    Fields.date().required(),
                    Field.text("place", "plaats", "locatie").searchable(),
                    Fields.conversation(),
                    Fields.setting(),
                    Fields.collaboration().as("ABOUT").filterable().listed(),
                    Fields.domains().as("CONCERNS").filterable(),
                    Field.links("organisations", "organisations", "organisaties", "deelnemers")
                            .as("JOINED_BY")
                            .filterable()
                            .listed(),
                    Field.links("stakeholders", "stakeholders", "betrokkenen", "aanwezigen")
                            .as("ATTENDED_BY"))
            .latestFirst("date");

    static final Type STRENGTHS = new Type(
            "strengths",
            "Strength",
            List.of("krachten", "kracht", "strength"),
            Field.id("sleutel", "key", "code", "kracht_id", "strength_id"),
            Fields.dialogue().required().as("FROM").owned().listed(),
            Field.text("text", "tekst", "kracht", "strength")
                    .required()
                    .naming()
                    .searchable());

    static final Type OPPORTUNITIES = new Type(
            "opportunities",
            "Opportunity",
            List.of("kansen", "kans", "opportunity"),
            Field.id("sleutel", "key", "code", "kans_id", "opportunity_id"),
            Fields.dialogue().required().as("FROM").owned().listed(),
            Field.text("question", "vraag", "hoe_vraag", "kans")
                    .required()
                    .naming()
                    .searchable(),
            Field.links("strengths", "strengths", "krachten", "kracht").as("BUILDS_ON"),
            Fields.domains().as("CONCERNS").filterable(),
            Field.links("partners", "organisations", "partner", "organisaties").as("WITH"));

    static final Type OBSTACLES = new Type(
                    "obstacles",
                    "Obstacle",
                    List.of("knelpunten", "knelpunt", "obstacle"),
                    Field.id("sleutel", "key", "code", "knelpunt_id", "obstacle_id"),
                    Field.text("name", "naam", "knelpunt", "obstacle")
                            .required()
                            .naming()
                            .searchable(),
                    Field.reference("raised_by", "organisations", "ingebracht_door", "melder")
                            .as("RAISED_BY"),
                    Fields.collaboration().as("OCCURS_IN").filterable().listed(),
                    Field.links("owners", "organisations", "eigenaren", "eigenaar")
                            .as("OWNED_BY"),
                    Fields.domains().as("CONCERNS").filterable(),
                    Fields.from(),
                    Fields.until())
            .orderedBy("name");

    static final Type AGENDA = new Type(
                    "agenda",
                    "AgendaItem",
                    List.of("ontwikkelagenda", "agendapunten", "agenda_items", "agendapunt"),
                    Field.id("sleutel", "key", "code", "agenda_id", "agendapunt_id"),
                    Field.text("theme", "thema", "naam", "name")
                            .required()
                            .naming()
                            .searchable(),
                    Fields.collaboration().as("ON_AGENDA_OF").filterable().listed(),
                    Fields.region(),
                    Fields.domains().as("CONCERNS").filterable(),
                    Field.of("principles", FieldType.TEXTS, "werkprincipes", "principes", "uitgangspunten")
                            .searchable(),
                    Fields.from(),
                    Fields.until())
            .orderedBy("theme");

    static final Type STEPS = new Type(
                    "steps",
                    "Step",
                    List.of("stappen", "stap", "step", "acties"),
                    Field.id("sleutel", "key", "code", "stap_id", "step_id"),
                    Field.reference("opportunity_id", "opportunities", "kans_id", "kans", "opportunity")
                            .as("TOWARDS")
                            .owned()
                            .listed(),
                    Field.reference("agenda_item_id", "agenda", "agendapunt_id", "agendapunt", "agenda_id")
                            .as("TOWARDS")
                            .owned()
                            .listed(),
                    Field.text("action", "actie", "stap", "step").required().naming(),
                    Field.reference("owner_id", "organisations", "eigenaar_id", "eigenaar", "owner")
                            .as("OWNED_BY")
                            .filterable(),
                    Fields.stakeholder().as("DONE_BY"),
                    Field.of("due", FieldType.DAY, "uiterlijk", "klaar_op", "deadline"),
                    Field.choice(
                                    "status",
                                    Map.of(
                                            "open", "OPEN",
                                            "started", "STARTED",
                                            "bezig", "STARTED",
                                            "done", "DONE",
                                            "klaar", "DONE",
                                            "dropped", "DROPPED",
                                            "vervallen", "DROPPED"),
                                    "stand")
                            .filterable())
            .exactlyOne("opportunity_id", "agenda_item_id")
            .orderedBy("due");

    static final List<Type> ALL = List.of(DIALOGUES, STRENGTHS, OPPORTUNITIES, OBSTACLES, AGENDA, STEPS, MEETINGS);

    private DialogueTypes() {}
}
