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
 */
record Noun(String table, String title, String plural, String dutch, List<String> more) {

    static final Noun DOMAIN = new Noun("domains", "Domain", "domeinen", "domein");
    static final Noun ORGANISATION =
            new Noun("organisations", "Organisation", "organisaties", "organisatie", "organizations");
    static final Noun STAKEHOLDER =
            new Noun("stakeholders", "Stakeholder", "betrokkenen", "betrokkene", "contactpersonen");
    static final Noun COLLABORATION =
            new Noun("collaborations", "Collaboration", "samenwerkingen", "samenwerking", "partnerschappen");
    static final Noun DIALOGUE = new Noun("dialogues", "Dialogue", "dialogen", "dialoog", "gesprekken");
    static final Noun MEETING = new Noun("meetings", "Meeting", "bijeenkomsten", "bijeenkomst");
    static final Noun STRENGTH = new Noun("strengths", "Strength", "krachten", "kracht");
    static final Noun OPPORTUNITY = new Noun("opportunities", "Opportunity", "kansen", "kans");
    static final Noun OBSTACLE = new Noun("obstacles", "Obstacle", "knelpunten", "knelpunt");
    static final Noun STEP = new Noun("steps", "Step", "stappen", "stap", "acties");
    static final Noun TERM = new Noun("terms", "Term", "begrippen", "begrip");
    static final Noun ASSIGNMENT = new Noun("assignments", "Assignment", "opdrachten", "opdracht");
    static final Noun GOAL = new Noun("goals", "Goal", "doelen", "doel");
    static final Noun INTERVENTION = new Noun("interventions", "Intervention", "interventies", "interventie");

    private Noun(String table, String title, String plural, String dutch, String... more) {
        this(table, title, plural, dutch, List.of(more));
    }

    private String english() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The type of things with an id of their own. */
    Type type(Field... fields) {
        List<String> aliases = Stream.concat(Stream.of(plural, dutch, english()), more.stream())
                .toList();
        Field id = Field.id("sleutel", "key", "code", dutch + "_id", english() + "_id");
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
        return Field.text(column, alias, dutch, english()).required().naming();
    }

    Field reference() {
        return Field.reference(english() + "_id", table, dutch + "_id", dutch, english());
    }

    /** One in every row of the same thing. */
    Field references() {
        return Field.references(english() + "_id", table, dutch + "_id", dutch, english());
    }

    /** Several, in a column that is also called so. */
    Field links(String... aliases) {
        return Field.links(
                table,
                table,
                Stream.concat(Stream.of(plural), Stream.of(aliases)).toArray(String[]::new));
    }
}
