package nl.kleurplaat.types;

import java.util.List;
import java.util.Map;

/** What partners say: dialogues and what comes out of them, what stands in the way, and what is done about it. */
final class DialogueTypes {

    static final Type DIALOGUES = Noun.DIALOGUE
            .type(
                    Noun.ORGANISATION
                            .reference()
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
                    Noun.COLLABORATION.reference().as("ABOUT").filterable().listed(),
                    Noun.STAKEHOLDER.links("aanwezigen").as("ATTENDED_BY"))
            .whose("organisation_id")
            .latestFirst("date");

    static final Type MEETINGS = Noun.MEETING
            .type(
                    Noun.MEETING.name(),
                    Fields.date().required(),
                    Field.text("place", "plaats", "locatie").searchable(),
                    Fields.conversation(),
                    Fields.setting(),
                    Noun.COLLABORATION.reference().as("ABOUT").filterable().listed(),
                    Fields.concerns(),
                    Noun.ORGANISATION
                            .links("deelnemers")
                            .as("JOINED_BY")
                            .filterable()
                            .listed(),
                    Noun.STAKEHOLDER.links("aanwezigen").as("ATTENDED_BY"))
            .latestFirst("date");

    static final Type ACQUAINTANCES = Noun.ACQUAINTANCE
            .type(
                    Fields.date().required(),
                    Field.choice(
                                    "outcome",
                                    Map.ofEntries(
                                            Map.entry("proposed", "PROPOSED"),
                                            Map.entry("voorgesteld", "PROPOSED"),
                                            Map.entry("declined", "DECLINED"),
                                            Map.entry("afgewezen", "DECLINED"),
                                            Map.entry("accepted", "ACCEPTED"),
                                            Map.entry("toegezegd", "ACCEPTED"),
                                            Map.entry("met", "MET"),
                                            Map.entry("gesproken", "MET"),
                                            Map.entry("kept", "KEPT"),
                                            Map.entry("doorgezet", "KEPT")),
                                    "uitkomst",
                                    "stand")
                            .required()
                            .filterable(),
                    Noun.ORGANISATION
                            .links("partijen", "tussen")
                            .as("BETWEEN")
                            .filterable()
                            .listed(),
                    Noun.STAKEHOLDER.links().as("BETWEEN_PEOPLE").filterable().listed(),
                    Field.reference("through", "organisations", "via", "voorgesteld_door")
                            .as("THROUGH"),
                    Noun.MEETING.reference().as("AT").owned().filterable().listed())
            .whose("organisations")
            .latestFirst("date");

    static final Type STRENGTHS = Noun.STRENGTH
            .type(
                    Noun.DIALOGUE.reference().required().as("FROM").owned().listed(),
                    Noun.STRENGTH.called("text", "tekst").searchable())
            .whose("dialogue_id");

    static final Type OPPORTUNITIES = Noun.OPPORTUNITY
            .type(
                    Noun.DIALOGUE.reference().required().as("FROM").owned().listed(),
                    Field.text("question", "vraag", "hoe_vraag", "kans")
                            .required()
                            .naming()
                            .searchable(),
                    Noun.STRENGTH.links("kracht").as("BUILDS_ON"),
                    Fields.concerns(),
                    Field.links("partners", "organisations", "partner", "organisaties")
                            .as("WITH"))
            .whose("dialogue_id");

    static final Type OBSTACLES = Noun.OBSTACLE
            .type(
                    Noun.OBSTACLE.name(),
                    Field.reference("raised_by", "organisations", "ingebracht_door", "melder")
                            .as("RAISED_BY"),
                    Noun.COLLABORATION.reference().as("OCCURS_IN").filterable().listed(),
                    Field.links("owners", "organisations", "eigenaren", "eigenaar")
                            .as("OWNED_BY"),
                    Fields.concerns(),
                    Fields.from(),
                    Fields.until())
            .whose("raised_by", "owners")
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
                    Noun.COLLABORATION
                            .reference()
                            .as("ON_AGENDA_OF")
                            .filterable()
                            .listed(),
                    Fields.region(),
                    Fields.concerns(),
                    Field.of("principles", FieldType.TEXTS, "werkprincipes", "principes", "uitgangspunten")
                            .searchable(),
                    Fields.from(),
                    Fields.until())
            .orderedBy("theme");

    static final Type STEPS = Noun.STEP
            .type(
                    Noun.OPPORTUNITY.reference().as("TOWARDS").owned().listed(),
                    Field.reference("agenda_item_id", "agenda", "agendapunt_id", "agendapunt", "agenda_id")
                            .as("TOWARDS")
                            .owned()
                            .listed(),
                    Field.text("gap", "vlek", "witte_vlek"),
                    Noun.STEP.called("action", "actie"),
                    Field.reference("owner_id", "organisations", "eigenaar_id", "eigenaar", "owner")
                            .as("OWNED_BY")
                            .filterable(),
                    Noun.STAKEHOLDER.reference().as("DONE_BY"),
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
            .exactlyOne("opportunity_id", "agenda_item_id", "gap")
            .whose("owner_id", "opportunity_id")
            .orderedBy("due");

    static final List<Type> ALL =
            List.of(DIALOGUES, STRENGTHS, OPPORTUNITIES, OBSTACLES, AGENDA, STEPS, MEETINGS, ACQUAINTANCES);

    private DialogueTypes() {}
}
