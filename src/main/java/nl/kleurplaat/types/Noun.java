package nl.kleurplaat.types;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What things of a type are called; the names of their table, of their key and name, and of what refers to them follow.
 *
 * @param table in English, in the plural
 * @param title in English, in the singular
 * @param plural in Dutch
 * @param dutch in the singular
 * @param more further names of the table
 * @param single further names of one thing, which also refer to it
 */
record Noun(String table, String title, String plural, String dutch, List<String> more, List<String> single) {

    static final Noun DOMAIN = new Noun("domains", "Domain", "domeinen", "domein");
    static final Noun ORGANISATION = new Noun(
                    "organisations", "Organisation", "organisaties", "organisatie", "organizations", "instellingen")
            .or("organization", "instelling");
    static final Noun STAKEHOLDER = new Noun(
                    "stakeholders",
                    "Stakeholder",
                    "betrokkenen",
                    "betrokkene",
                    "contactpersonen",
                    "personen",
                    "contacten",
                    "people",
                    "persons",
                    "contacts")
            .or("persoon", "person", "contactpersoon", "contact");
    static final Noun COLLABORATION =
            new Noun("collaborations", "Collaboration", "samenwerkingen", "samenwerking", "partnerschappen");
    static final Noun DIALOGUE = new Noun("dialogues", "Dialogue", "dialogen", "dialoog", "gesprekken");
    static final Noun MEETING = new Noun("meetings", "Meeting", "bijeenkomsten", "bijeenkomst");
    static final Noun ACQUAINTANCE =
            new Noun("acquaintances", "Acquaintance", "kennismakingen", "kennismaking", "introducties");
    static final Noun STRENGTH = new Noun("strengths", "Strength", "krachten", "kracht");
    static final Noun OPPORTUNITY = new Noun("opportunities", "Opportunity", "kansen", "kans");
    static final Noun OBSTACLE = new Noun("obstacles", "Obstacle", "knelpunten", "knelpunt");
    static final Noun STEP = new Noun("steps", "Step", "stappen", "stap", "acties");
    static final Noun TERM = new Noun("terms", "Term", "begrippen", "begrip");
    static final Noun ASSIGNMENT = new Noun("assignments", "Assignment", "opdrachten", "opdracht");
    static final Noun GOAL = new Noun("goals", "Goal", "doelen", "doel");
    static final Noun INTERVENTION = new Noun("interventions", "Intervention", "interventies", "interventie");

    private Noun(String table, String title, String plural, String dutch, String... more) {
        this(table, title, plural, dutch, List.of(more), List.of());
    }

    private Noun or(String... singular) {
        return new Noun(table, title, plural, dutch, more, List.of(singular));
    }

    private String english() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The type of things with an id of their own. */
    Type type(Field... fields) {
        List<String> aliases = Stream.of(List.of(plural, dutch, english()), more, single)
                .flatMap(List::stream)
                .toList();
        Field id = Field.id(with("sleutel", "key", "code", dutch + "_id", english() + "_id"));
        return new Type(
                table,
                title,
                aliases,
                Stream.concat(Stream.of(id), Stream.of(fields)).toArray(Field[]::new));
    }

    Field name() {
        return called("name", "naam").searchable();
    }

    /** The text by which a thing is called, in columns that may also be named after it. */
    Field called(String column, String alias) {
        return Field.text(
                        column,
                        Stream.concat(Stream.of(alias, dutch, english()), single.stream())
                                .toArray(String[]::new))
                .required()
                .naming();
    }

    Field reference() {
        return Field.reference(english() + "_id", table, names());
    }

    private String[] names() {
        return Stream.concat(Stream.of(with(dutch + "_id", dutch, english())), single.stream())
                .toArray(String[]::new);
    }

    /** And what an id is called after further names. */
    private String[] with(String... names) {
        return Stream.concat(Stream.of(names), single.stream().map(name -> name + "_id"))
                .toArray(String[]::new);
    }

    /** One in every row of the same thing. */
    Field references() {
        return Field.references(english() + "_id", table, names());
    }

    /** Several, in a column that is also called so. */
    Field links(String... aliases) {
        return Field.links(
                table,
                table,
                Stream.concat(Stream.of(plural), Stream.of(aliases)).toArray(String[]::new));
    }
}
