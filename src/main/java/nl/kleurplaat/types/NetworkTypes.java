package nl.kleurplaat.types;

import java.util.List;

/** Who is there and who works with whom: domains, organisations, stakeholders and their collaborations. */
final class NetworkTypes {

    static final Type DOMAINS = Noun.DOMAIN.type(
            Field.text("name_nl", "naam_nl", "naam", "name", "nederlands")
                    .naming()
                    .searchable(),
            Field.text("name_en", "naam_en", "engels", "english").naming().searchable(),
            Field.of("colour", FieldType.COLOUR, "kleur", "color"),
            Field.reference("broader", "domains", "breder", "hoort_bij", "bovenliggend", "parent")
                    .as("BROADER"));

    static final Type ORGANISATIONS = Noun.ORGANISATION
            .type(
                    Noun.ORGANISATION.name(),
                    Field.word("kind", "organisation-kind", "soort", "type").filterable(),
                    Fields.region().filterable().listed(),
                    Fields.domains().as("IN_DOMAIN").filterable().listed(),
                    Fields.primaryDomain(),
                    Field.reference(
                                    "parent",
                                    "organisations",
                                    "onderdeel_van",
                                    "moederorganisatie",
                                    "moeder",
                                    "part_of")
                            .as("PART_OF")
                            .filterable()
                            .listed(),
                    Field.of("expertise", FieldType.TEXTS, "deskundigheid", "kennis")
                            .searchable()
                            .filterable(),
                    Field.of(
                                    "aliases",
                                    FieldType.TEXTS,
                                    "ook_bekend_als",
                                    "andere_namen",
                                    "alias",
                                    "aliassen",
                                    "ook_genoemd",
                                    "also_known_as",
                                    "other_names")
                            .searchable(),
                    Field.of("website", FieldType.URL, "webadres", "site", "url"),
                    Field.text("description", "omschrijving", "beschrijving").searchable(),
                    Field.of("told", FieldType.DAY, "opgegeven_op", "ingevuld_op", "answered_on"),
                    Fields.from(),
                    Fields.until())
            .whose("id")
            .below("parts", "onderdelen")
            .merging();

    static final Type STAKEHOLDERS = Noun.STAKEHOLDER
            .type(
                    Noun.STAKEHOLDER.name().personal(),
                    Field.text("title", "functie", "functietitel", "titel")
                            .ofRole()
                            .searchable(),
                    Noun.ORGANISATION.references().as("WORKS_FOR").filterable().listed(),
                    Fields.domains().as("IN_DOMAIN").filterable(),
                    Fields.primaryDomain(),
                    Field.word("role", "stakeholder-role", "rol").filterable(),
                    Field.of("email", FieldType.EMAIL, "e_mail", "mail", "e_mailadres", "emailadres", "mailadres")
                            .personal(),
                    Field.of("frontrunner", FieldType.BOOLEAN, "koploper").filterable(),
                    Field.of("expertise", FieldType.TEXTS, "deskundigheid", "kennis")
                            .ofRole()
                            .searchable()
                            .filterable(),
                    Field.text("purpose", "doel", "doeleinde").personal(),
                    Field.text("legal_basis", "grondslag", "rechtsgrond").personal(),
                    Field.of("retain_until", FieldType.END, "bewaren_tot", "bewaartermijn", "bewaren_tot_en_met"))
            .whose("organisation_id");

    static final Type COLLABORATIONS = Noun.COLLABORATION.type(
            Noun.COLLABORATION.name(),
            Field.word("kind", "collaboration-kind", "soort", "type").filterable(),
            Fields.start(),
            Fields.end(),
            Fields.domains().as("COVERS").filterable().listed(),
            Fields.region().filterable().listed(),
            Field.text("goal", "doel", "opgave").searchable(),
            Fields.conversation().filterable(),
            Fields.setting().filterable());

    static final Type PARTICIPATIONS = new Type(
                    "participations",
                    "PARTICIPATES_IN",
                    List.of("deelnames", "deelname", "participation", "deelnemingen"),
                    Noun.COLLABORATION.reference().required().identifying().owned(),
                    Noun.ORGANISATION.reference().required().identifying().owned(),
                    Field.word("role", "participation-role", "rol").identifying(),
                    Fields.from().identifying(),
                    Fields.until())
            .between("organisation_id", "collaboration_id")
            .keyed("collaboration_id", "organisation_id", "from", "role")
            .whose("organisation_id")
            .part();

    static final Type REPRESENTATIONS = new Type(
                    "representations",
                    "Representation",
                    List.of("vertegenwoordigingen", "vertegenwoordiging", "representation", "mandaten"),
                    Noun.COLLABORATION
                            .reference()
                            .required()
                            .identifying()
                            .as("IN")
                            .owned(),
                    Noun.STAKEHOLDER
                            .reference()
                            .required()
                            .identifying()
                            .as("BY")
                            .owned(),
                    Noun.ORGANISATION.reference().identifying().as("FOR").owned(),
                    Field.text("mandate", "mandaat").claim().personal(),
                    Fields.from().identifying(),
                    Fields.until())
            .keyed("collaboration_id", "stakeholder_id", "from", "organisation_id")
            .whose("organisation_id", "stakeholder_id")
            .part();

    static final List<Type> ALL =
            List.of(DOMAINS, ORGANISATIONS, STAKEHOLDERS, COLLABORATIONS, PARTICIPATIONS, REPRESENTATIONS);

    private NetworkTypes() {}
}
