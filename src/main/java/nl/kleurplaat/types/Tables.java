package nl.kleurplaat.types;

import static nl.kleurplaat.types.Column.choice;
import static nl.kleurplaat.types.Column.id;
import static nl.kleurplaat.types.Column.reference;
import static nl.kleurplaat.types.Column.references;
import static nl.kleurplaat.types.Column.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables that can be imported, in the order in which they are written: what is pointed at comes first. */
public final class Tables {

    public static final Table DOMAINS = new Table(
            "domains",
            List.of("domeinen", "domain", "domein"),
            "Domain",
            List.of(
                    id("sleutel", "key", "code", "domein_id", "domain_id"),
                    Column.of("name_nl", CellType.TEXT, "naam_nl", "naam", "name", "nederlands"),
                    Column.of("name_en", CellType.TEXT, "naam_en", "engels", "english"),
                    Column.of("colour", CellType.COLOUR, "kleur", "color"),
                    reference("broader", "domains", "breder", "hoort_bij", "bovenliggend", "parent")));

    public static final Table ORGANISATIONS = new Table(
            "organisations",
            List.of("organisaties", "organizations", "organisatie", "organisation"),
            "Organisation",
            List.of(
                    id("sleutel", "key", "code", "organisatie_id", "organisation_id"),
                    Column.of("name", CellType.TEXT, "naam", "organisatie", "organisation")
                            .must(),
                    word("kind", "organisation-kind", "soort", "type"),
                    Column.of("region", CellType.REGION, "regio"),
                    Column.of("domains", CellType.DOMAINS, "domeinen", "domein", "domain"),
                    Column.of("primary_domain", CellType.DOMAIN, "hoofddomein", "primair_domein"),
                    reference("parent", "organisations", "onderdeel_van", "moederorganisatie", "moeder", "part_of"),
                    Column.of("expertise", CellType.TEXTS, "deskundigheid", "kennis"),
                    Column.of("website", CellType.URL, "webadres", "site", "url"),
                    Column.of("from", CellType.START, "van", "vanaf", "begin", "start", "begindatum", "startdatum"),
                    Column.of("until", CellType.END, "tot", "tot_en_met", "einde", "eind", "end", "einddatum", "to")));

    public static final Table STAKEHOLDERS = new Table(
            "stakeholders",
            List.of("betrokkenen", "betrokkene", "stakeholder", "contactpersonen"),
            "Stakeholder",
            List.of(
                    id("sleutel", "key", "code", "betrokkene_id", "stakeholder_id"),
                    Column.of("name", CellType.TEXT, "naam", "betrokkene", "stakeholder")
                            .must()
                            .aboutPersons(),
                    Column.of("title", CellType.TEXT, "functie", "functietitel", "titel")
                            .aboutPersons(),
                    references("organisation_id", "organisations", "organisatie_id", "organisatie", "organisation"),
                    Column.of("domains", CellType.DOMAINS, "domeinen", "domein", "domain"),
                    Column.of("primary_domain", CellType.DOMAIN, "hoofddomein", "primair_domein"),
                    word("role", "stakeholder-role", "rol"),
                    Column.of("email", CellType.EMAIL, "e_mail", "mail", "e_mailadres", "emailadres", "mailadres")
                            .aboutPersons(),
                    Column.of("frontrunner", CellType.BOOLEAN, "koploper"),
                    Column.of("expertise", CellType.TEXTS, "deskundigheid", "kennis")
                            .aboutPersons(),
                    Column.of("purpose", CellType.TEXT, "doel", "doeleinde").aboutPersons(),
                    Column.of("legal_basis", CellType.TEXT, "grondslag", "rechtsgrond")
                            .aboutPersons(),
                    Column.of("retain_until", CellType.END, "bewaren_tot", "bewaartermijn", "bewaren_tot_en_met")));

    public static final Table COLLABORATIONS = new Table(
            "collaborations",
            List.of("samenwerkingen", "samenwerking", "collaboration", "partnerschappen"),
            "Collaboration",
            List.of(
                    id("sleutel", "key", "code", "samenwerking_id", "collaboration_id"),
                    Column.of("name", CellType.TEXT, "naam", "samenwerking", "collaboration")
                            .must(),
                    word("kind", "collaboration-kind", "soort", "type"),
                    Column.of("start", CellType.START, "begin", "van", "vanaf", "from", "begindatum", "startdatum"),
                    Column.of("end", CellType.END, "einde", "eind", "tot", "tot_en_met", "until", "einddatum", "to"),
                    Column.of("domains", CellType.DOMAINS, "domeinen", "domein", "domain"),
                    Column.of("region", CellType.REGION, "regio"),
                    Column.of("goal", CellType.TEXT, "doel", "opgave"),
                    choice("conversation", conversations(), "gesprek", "soort_gesprek"),
                    choice("setting", settings(), "vorm", "setting_van_het_gesprek")));

    public static final Table PARTICIPATIONS = new Table(
            "participations",
            List.of("deelnames", "deelname", "participation", "deelnemingen"),
            "PARTICIPATES_IN",
            List.of(
                    reference("collaboration_id", "collaborations", "samenwerking_id", "samenwerking", "collaboration")
                            .must()
                            .identifies(),
                    reference("organisation_id", "organisations", "organisatie_id", "organisatie", "organisation")
                            .must()
                            .identifies(),
                    word("role", "participation-role", "rol").identifies(),
                    Column.of("from", CellType.START, "van", "vanaf", "begin", "start", "begindatum", "startdatum")
                            .identifies(),
                    Column.of("until", CellType.END, "tot", "tot_en_met", "einde", "eind", "end", "einddatum", "to")));

    public static final Table REPRESENTATIONS = new Table(
            "representations",
            List.of("vertegenwoordigingen", "vertegenwoordiging", "representation", "mandaten"),
            "Representation",
            List.of(
                    reference("collaboration_id", "collaborations", "samenwerking_id", "samenwerking", "collaboration")
                            .must()
                            .identifies(),
                    reference("stakeholder_id", "stakeholders", "betrokkene_id", "betrokkene", "stakeholder")
                            .must()
                            .identifies(),
                    reference("organisation_id", "organisations", "organisatie_id", "organisatie", "organisation")
                            .identifies(),
                    Column.of("mandate", CellType.TEXT, "mandaat"),
                    Column.of("from", CellType.START, "van", "vanaf", "begin", "start", "begindatum", "startdatum")
                            .identifies(),
                    Column.of("until", CellType.END, "tot", "tot_en_met", "einde", "eind", "end", "einddatum", "to")));

    public static final List<Table> ALL = Stream.concat(
                    Stream.of(DOMAINS, ORGANISATIONS, STAKEHOLDERS, COLLABORATIONS, PARTICIPATIONS, REPRESENTATIONS),
                    PracticeTables.ALL.stream())
            .toList();

    private static final Map<String, Table> BY_NAME = byName();

    private Tables() {}

    /** The table of this name, in English or Dutch; null where none is called so. */
    public static @Nullable Table find(String name) {
        return BY_NAME.get(Names.folded(name));
    }

    public static Table named(String name) {
        Table table = BY_NAME.get(name);
        if (table == null) {
            throw new IllegalArgumentException(name);
        }
        return table;
    }

    /** The table of a type of the API; the caller knows that it is there. */
    public static Table typed(String type) {
        return ALL.stream()
                .filter(table -> table.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    /** The table whose things have this label; empty for regions and what no table makes. */
    public static Optional<Table> labelled(String label) {
        return ALL.stream().filter(table -> table.label().equals(label)).findFirst();
    }

    /** The names of all tables, for a message: {@code domains (domeinen), …}. */
    public static String known() {
        return String.join(
                ", ",
                ALL.stream()
                        .map(t -> t.name() + " (" + t.aliases().get(0) + ")")
                        .toList());
    }

    private static Map<String, Table> byName() {
        var names = new HashMap<String, Table>();
        for (Table table : ALL) {
            names.put(table.name(), table);
            table.aliases().forEach(alias -> names.put(Names.folded(alias), table));
        }
        return Map.copyOf(names);
    }

    static Map<String, String> conversations() {
        return Map.of(
                "business", "BUSINESS",
                "zakelijk", "BUSINESS",
                "content", "CONTENT",
                "inhoudelijk", "CONTENT",
                "both", "BOTH",
                "beide", "BOTH");
    }

    static Map<String, String> settings() {
        return Map.of(
                "formal", "FORMAL",
                "formeel", "FORMAL",
                "informal", "INFORMAL",
                "informeel", "INFORMAL",
                "both", "BOTH",
                "beide", "BOTH");
    }
}
