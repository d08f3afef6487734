package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Mentions.Mention;
import nl.kleurplaat.intake.assistant.Recognised.Column;
import nl.kleurplaat.intake.assistant.Register.Entry;
import nl.kleurplaat.intake.assistant.Rewritten.Made;
import nl.kleurplaat.intake.assistant.Sheet.Line;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Presence;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the rows of recognised sheets as rows of our tables. A row speaks of an organisation, a collaboration or somebody,
 * and of what belongs to it; what it names otherwise is looked up in the lists of the file and in the record.
 */
final class Translator {

    private static final Type PARTICIPATIONS = Types.PARTICIPATIONS;

    /** The order in which sheets are read: who is named later is known by then. */
    private static final List<Subject> ORDER = List.of(
            Subject.TABLE,
            Subject.ORGANISATIONS,
            Subject.COLLABORATIONS,
            Subject.PARTICIPATIONS,
            Subject.TIES,
            Subject.MATRIX,
            Subject.STAKEHOLDERS);

    /** A contact of an organisation, who may stand in a list of people that is read later. */
    private record Contact(String name, Entry organisation, Recognised sheet, Line line, Column column) {}

    /** A collaboration in which an organisation takes part. */
    private record Part(String collaboration, String organisation) {}

    private final Choices choices;
    private final Rewritten out = new Rewritten();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final NameChoices organisations;
    private final NameChoices collaborations;
    private final InRecord record;
    private final WordChoices words;
    private final CellChoices cells;
    private final People people;
    private final Map<Recognised, List<Line>> rows = new LinkedHashMap<>();
    private final Map<Part, Stands> parts = new LinkedHashMap<>();
    private final Map<Part, Stands> represented = new LinkedHashMap<>();
    private final Map<String, String> ties = new HashMap<>();
    /** Collaborations that are named without being in a list. */
    private final Map<String, Made> named = new HashMap<>();

    private final List<Contact> contacts = new ArrayList<>();

    Translator(InRecord record, Choices choices) {
        this.record = record;
        this.choices = choices;
        this.organisations = new NameChoices(
                "organisations",
                record.organisations,
                choices,
                (entry, place) -> made(Types.ORGANISATIONS, entry, place));
        this.collaborations = new NameChoices(
                "collaborations",
                record.collaborations,
                choices,
                (entry, place) -> named.put(entry.key(), made(Types.COLLABORATIONS, entry, place)));
        this.words = new WordChoices(record, choices);
        this.cells = new CellChoices(choices, words);
        this.people = new People(record, choices);
    }

    Rewritten translate(List<Recognised> sheets) {
        List<Recognised> ordered = sheets.stream()
                .filter(sheet -> sheet.subject() != Subject.NOTHING)
                .sorted(Comparator.comparingInt(sheet -> ORDER.indexOf(sheet.subject())))
                .toList();
        ordered.forEach(sheet -> rows.put(sheet, BodyRows.of(sheet, choices, leftOut::add)));
        rows.forEach(this::learn);
        rows.forEach(this::spell);
        rows.forEach((sheet, lines) -> lines.forEach(line -> translate(sheet, line)));
        contacts.forEach(this::contact);
        represented.forEach((part, place) -> {
            if (parts.keySet().stream().noneMatch(other -> other.collaboration().equals(part.collaboration()))
                    && !recorded(part.collaboration())) {
                participation(part, "", place);
            }
        });
        return out;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private boolean recorded(String collaboration) {
        Entry entry = record.collaborations.keyed(collaboration);
        return entry != null && entry.recorded();
    }

    /** Learns the names and words of lists. */
    private void learn(Recognised sheet, List<Line> lines) {
        for (Column column : sheet.columns()) {
            Field field = column.meaning().field();
            if (field != null) {
                lines.forEach(line -> words.count(field, line.at(column.index())));
            }
        }
        if (sheet.subject() == Subject.TABLE) {
            learnTable(sheet, lines);
            return;
        }
        NameChoices list = switch (sheet.subject()) {
            case ORGANISATIONS -> organisations;
            case COLLABORATIONS -> collaborations;
            default -> null;
        };
        Column naming = sheet.naming();
        if (list != null && naming != null) {
            list.listed();
            Column id = sheet.column(sheet.subject().code() + ".id");
            for (Line line : lines) {
                String name = line.at(naming.index());
                if (!name.isEmpty()) {
                    list.list(name, id == null ? "" : line.at(id.index()), place(sheet, line, naming));
                }
            }
        }
    }

    private void learnTable(Recognised sheet, List<Line> lines) {
        Type type = TableSheets.type(sheet);
        Register register = type == Types.ORGANISATIONS
                ? record.organisations
                : type == Types.COLLABORATIONS ? record.collaborations : null;
        if (register != null) {
            int id = TableSheets.index(sheet, "id");
            int name = TableSheets.index(sheet, "name");
            lines.forEach(line -> register.add(line.at(id), line.at(name), false, List.of()));
        }
    }

    /** Where a name is written in full somewhere it is so everywhere. */
    private void spell(Recognised sheet, List<Line> lines) {
        for (Column column : sheet.columns()) {
            String place = column.meaning().place();
            if (place.endsWith(".organisation_id") || place.equals("organisations.name")) {
                for (Line line : lines) {
                    mentions(line.at(column.index()), organisations)
                            .forEach(mention -> record.organisations.writes(mention.name()));
                }
            }
        }
    }

    private static List<Mention> mentions(String cell, NameChoices names) {
        return Mentions.of(cell, names::isKnown);
    }

    /** The values of a cell of a column that holds this, as they are read. */
    List<String> values(Meaning meaning, String cell) {
        String place = meaning.place();
        Field field = meaning.field();
        if (place.equals("stakeholders.name")) {
            return Mentions.people(cell);
        }
        if (place.endsWith(".collaboration_id")) {
            return Mentions.split(cell, collaborations::isKnown);
        }
        if (field != null && field.type() == FieldType.DOMAINS) {
            return Mentions.split(cell, word -> words.isKnown("domains", word));
        }
        return Mentions.split(
                cell, field != null && field.type() == FieldType.TEXTS ? word -> false : organisations::isKnown);
    }

    private void translate(Recognised sheet, Line line) {
        switch (sheet.subject()) {
            case TABLE -> TableSheets.copy(sheet, line, out);
            case ORGANISATIONS -> organisation(sheet, line);
            case COLLABORATIONS -> collaboration(sheet, line);
            case PARTICIPATIONS -> takesPart(sheet, line);
            case TIES -> tied(sheet, line);
            case MATRIX -> matrix(sheet, line);
            case STAKEHOLDERS -> stakeholder(sheet, line);
            case NOTHING -> {}
        }
    }

    private void organisation(Recognised sheet, Line line) {
        Column naming = sheet.naming();
        Entry self = listed(sheet, line, naming, organisations);
        if (self == null || naming == null) {
            return;
        }
        Made row = thing(Types.ORGANISATIONS, self, sheet, line, naming);
        fields(sheet, line, Types.ORGANISATIONS, row);
        sheet.all("participations.collaboration_id").forEach(column -> {
            for (Mention mention : mentions(line.at(column.index()), collaborations)) {
                Entry in = collaborations.mean(mention.name(), place(sheet, line, column));
                part(in, self, mention.role(), place(sheet, line, column));
            }
        });
        marks(sheet, line, (column, role) -> {
            Entry in = collaborations.mean(column.heading(), place(sheet, line, column));
            part(in, self, role, place(sheet, line, column));
        });
        sheet.all(Meaning.PARTNER.place()).forEach(column -> {
            for (Mention mention : mentions(line.at(column.index()), organisations)) {
                Entry other = organisations.mean(mention.name(), place(sheet, line, column));
                tie(self, other, "", "", place(sheet, line, column));
            }
        });
        sheet.all("stakeholders.name")
                .forEach(column -> Mentions.people(line.at(column.index()))
                        .forEach(name -> contacts.add(new Contact(name, self, sheet, line, column))));
    }

    private void collaboration(Recognised sheet, Line line) {
        Column naming = sheet.naming();
        Entry self = listed(sheet, line, naming, collaborations);
        if (self == null || naming == null) {
            return;
        }
        Made row = thing(Types.COLLABORATIONS, self, sheet, line, naming);
        fields(sheet, line, Types.COLLABORATIONS, row);
        sheet.all("participations.organisation_id")
                .sorted(Comparator.comparing(column -> isCommon(column.meaning().role())))
                .forEach(column -> {
                    for (Mention mention : mentions(line.at(column.index()), organisations)) {
                        Entry who = organisations.mean(mention.name(), place(sheet, line, column));
                        String role =
                                mention.role().isEmpty() ? column.meaning().role() : mention.role();
                        part(self, who, role, place(sheet, line, column));
                    }
                });
        marks(sheet, line, (column, role) -> {
            Entry who = organisations.mean(column.heading(), place(sheet, line, column));
            part(self, who, role, place(sheet, line, column));
        });
    }

    /** Whether a role is what all have who have no other one; who leads stands once, as that. */
    private static boolean isCommon(String role) {
        return Set.of("", "deelnemer", "lid", "partner", "participant", "member")
                .contains(role);
    }

    private void takesPart(Recognised sheet, Line line) {
        Column collaboration = sheet.column("participations.collaboration_id");
        Column organisation = sheet.column("participations.organisation_id");
        if (collaboration == null || organisation == null) {
            return;
        }
        String in = line.at(collaboration.index());
        if (in.isEmpty() && Recogniser.below(sheet)) {
            in = above(sheet, line, collaboration);
        }
        for (Mention where : mentions(in, collaborations)) {
            Entry entry = collaborations.mean(where.name(), place(sheet, line, collaboration));
            for (Mention mention : mentions(line.at(organisation.index()), organisations)) {
                Stands place = place(sheet, line, organisation);
                Entry who = organisations.mean(mention.name(), place);
                if (entry != null && who != null) {
                    // the same two may belong together in several periods
                    Part part = new Part(entry.key(), who.key());
                    parts.put(part, place);
                    fields(sheet, line, PARTICIPATIONS, participation(part, mention.role(), place));
                    sheet.all("stakeholders.name")
                            .forEach(column -> Mentions.people(line.at(column.index()))
                                    .forEach(name -> {
                                        String key = person(name, who, sheet, line, column);
                                        represents(sheet, line, entry, key, who);
                                    }));
                }
            }
        }
    }

    /** What stands in the nearest row above that has something there, as in cells that were merged. */
    private String above(Recognised sheet, Line line, Column column) {
        String last = "";
        for (Line other : rows.getOrDefault(sheet, List.of())) {
            if (other.number() >= line.number()) {
                break;
            }
            last = other.at(column.index()).isEmpty() ? last : other.at(column.index());
        }
        return last;
    }

    private void tied(Recognised sheet, Line line) {
        Column a = sheet.column(Meaning.A.place());
        Column b = sheet.column(Meaning.B.place());
        if (a == null || b == null) {
            return;
        }
        Column naming = sheet.column("collaborations.name");
        for (Mention one : mentions(line.at(a.index()), organisations)) {
            Entry from = organisations.mean(one.name(), place(sheet, line, a));
            for (Mention two : mentions(line.at(b.index()), organisations)) {
                Entry to = organisations.mean(two.name(), place(sheet, line, b));
                String name = naming == null ? "" : line.at(naming.index());
                String about = sheet.all("collaborations.domains")
                        .map(column -> Mentions.together(line.at(column.index())))
                        .findFirst()
                        .orElse("");
                Made row = tie(from, to, name, about, place(sheet, line, a));
                if (row != null) {
                    fields(sheet, line, Types.COLLABORATIONS, row);
                }
            }
        }
    }

    private void matrix(Recognised sheet, Line line) {
        Column naming = sheet.columns().getFirst();
        Entry self = line.at(0).isEmpty() ? null : organisations.mean(line.at(0), place(sheet, line, naming));
        for (Column column : sheet.columns()) {
            if (column.meaning().equals(Meaning.MARK) && isMarked(line.at(column.index()))) {
                tie(
                        self,
                        organisations.mean(column.heading(), place(sheet, line, column)),
                        "",
                        "",
                        place(sheet, line, column));
            }
        }
    }

    private void stakeholder(Recognised sheet, Line line) {
        Column naming = sheet.naming();
        String name = naming == null ? "" : line.at(naming.index());
        if (naming == null || name.isEmpty()) {
            nameless(sheet, line);
            return;
        }
        Column works = sheet.column("stakeholders.organisation_id");
        var at = new ArrayList<Entry>();
        if (works != null) {
            for (Mention mention : mentions(line.at(works.index()), organisations)) {
                Entry entry = organisations.mean(mention.name(), place(sheet, line, works));
                if (entry != null) {
                    at.add(entry);
                }
            }
        }
        String first = at.isEmpty() ? "" : at.getFirst().key();
        String key = people.key(name, first, place(sheet, line, naming));
        Made row = out.row(Types.STAKEHOLDERS, sheet.sheet(), line)
                .put("id", key, naming.heading())
                .put("name", name, naming.heading());
        fields(sheet, line, Types.STAKEHOLDERS, row);
        if (works != null) {
            row.put("organisation_id", first, works.heading());
            at.stream()
                    .skip(1)
                    .forEach(other -> out.row(Types.STAKEHOLDERS, sheet.sheet(), line)
                            .put("id", key, naming.heading())
                            .put("name", name, naming.heading())
                            .put("organisation_id", other.key(), works.heading()));
        }
        boolean somewhere = false;
        for (Column column : sheet.all("representations.collaboration_id").toList()) {
            for (Mention mention : mentions(line.at(column.index()), collaborations)) {
                Entry in = collaborations.mean(mention.name(), place(sheet, line, column));
                if (in != null) {
                    represents(sheet, line, in, key, at.isEmpty() ? null : at.getFirst());
                    somewhere = true;
                }
            }
        }
        Column mandate = sheet.column("representations.mandate");
        if (!somewhere && mandate != null && !line.at(mandate.index()).isEmpty()) {
            leftOut.add(new LeftOut(
                    sheet.sheet().name(),
                    line.number(),
                    line.at(mandate.index()),
                    Sentence.of("assistant.left-out.mandate", line.at(mandate.index()))));
        }
    }

    private @Nullable Entry listed(Recognised sheet, Line line, @Nullable Column naming, NameChoices names) {
        if (naming == null) {
            return null;
        }
        String name = line.at(naming.index());
        if (name.isEmpty()) {
            nameless(sheet, line);
            return null;
        }
        return names.mean(name, place(sheet, line, naming));
    }

    private void nameless(Recognised sheet, Line line) {
        leftOut.add(new LeftOut(
                sheet.sheet().name(),
                line.number(),
                line.firstText(),
                Sentence.of("assistant.left-out.nameless", line.firstText())));
    }

    private Made thing(Type type, Entry entry, Recognised sheet, Line line, Column naming) {
        return out.row(type, sheet.sheet(), line)
                .put("id", entry.key(), naming.heading())
                .put("name", entry.name(), naming.heading());
    }

    private Made made(Type type, Entry entry, Stands place) {
        String heading = String.valueOf(place.column());
        return out.row(type, place.sheet(), place.row())
                .put("id", entry.key(), heading)
                .put("name", entry.name(), heading);
    }

    /** Puts what stands in the columns of a table into a row of it; names and keys are for others. */
    private void fields(Recognised sheet, Line line, Type type, Made row) {
        for (Column column : sheet.columns()) {
            Field field = column.meaning().field();
            if (field != null && column.meaning().table().equals(type.name()) && !isName(type, field)) {
                String text = line.at(column.index());
                String value = field.type().reference()
                        ? references(field, sheet, line, column)
                        : cells.read(sheet, column, field, text, place(sheet, line, column));
                row.put(field.column(), value, column.heading());
            }
        }
    }

    /** What a row is known by is put by whoever makes it. */
    private static boolean isName(Type type, Field field) {
        return field.column().equals("id")
                || field.column().equals("name")
                || (field.type().reference() && field.is(Trait.IDENTIFYING))
                || (type == Types.STAKEHOLDERS && field.column().equals("organisation_id"));
    }

    private String references(Field field, Recognised sheet, Line line, Column column) {
        NameChoices names = switch (field.target()) {
            case "organisations" -> organisations;
            case "collaborations" -> collaborations;
            default -> null;
        };
        if (names == null) {
            return line.at(column.index());
        }
        var keys = new ArrayList<String>();
        for (Mention mention : mentions(line.at(column.index()), names)) {
            Entry entry = names.mean(mention.name(), place(sheet, line, column));
            if (entry != null) {
                keys.add(entry.key());
            }
        }
        return String.join(";", keys);
    }

    private interface Marked {
        void at(Column column, String role);
    }

    private static void marks(Recognised sheet, Line line, Marked marked) {
        sheet.all(Meaning.MARK.place()).forEach(column -> {
            String text = line.at(column.index());
            if (isMarked(text)) {
                marked.at(column, Mentions.isRole(text) ? text : "");
            }
        });
    }

    /** Whether a cell says that there is something: a mark, or a number that is not zero. */
    private static boolean isMarked(String text) {
        return !text.isEmpty() && Presence.of(text).isThere() && !text.matches("0+([.,]0+)?");
    }

    private @Nullable Made part(
            @Nullable Entry collaboration, @Nullable Entry organisation, String role, Stands place) {
        if (collaboration == null || organisation == null) {
            return null;
        }
        Part part = new Part(collaboration.key(), organisation.key());
        return parts.putIfAbsent(part, place) != null && isCommon(role) ? null : participation(part, role, place);
    }

    private Made participation(Part part, String role, Stands place) {
        String heading = String.valueOf(place.column());
        return out.row(PARTICIPATIONS, place.sheet(), place.row())
                .put("collaboration_id", part.collaboration(), heading)
                .put("organisation_id", part.organisation(), heading)
                .put("role", role, heading);
    }

    /**
     * A collaboration of two.
     *
     * @param name of it; where it has none it is called after the two
     * @param about what it is about, which tells several of the same two apart
     * @return its row; null where there is none, or where it was made before
     */
    private @Nullable Made tie(@Nullable Entry a, @Nullable Entry b, String name, String about, Stands place) {
        if (a == null || b == null || a.key().equals(b.key())) {
            return null;
        }
        boolean ordered = a.key().compareTo(b.key()) < 0;
        Entry one = ordered ? a : b;
        Entry two = ordered ? b : a;
        Entry self;
        Made row = null;
        if (!name.isEmpty()) {
            self = collaborations.mean(name, place);
            if (self != null && ties.putIfAbsent("=" + self.key(), "") == null) {
                // one that a list of the file has is told of there
                row = self.recorded() ? made(Types.COLLABORATIONS, self, place) : named.get(self.key());
            }
        } else {
            String pair = one.key() + "|" + two.key();
            String first = ties.putIfAbsent(pair, Names.caseless(about));
            boolean other = first != null && !first.equals(Names.caseless(about));
            String called = one.name() + " – " + two.name() + (other ? ": " + about : "");
            boolean again = ties.putIfAbsent("=" + called, "") != null;
            Entry known = record.collaborations.find(called);
            self = known == null ? record.collaborations.add(called) : known;
            if (!again) {
                row = out.row(Types.COLLABORATIONS, place.sheet(), place.row())
                        .put("id", self.key(), String.valueOf(place.column()))
                        .put("name", called, String.valueOf(place.column()));
            }
        }
        part(self, one, "", place);
        part(self, two, "", place);
        return row;
    }

    private String person(String name, Entry organisation, Recognised sheet, Line line, Column column) {
        String known = people.known(name, organisation.key());
        if (known != null) {
            return known;
        }
        String key = people.key(name, organisation.key(), place(sheet, line, column));
        Made row = out.row(Types.STAKEHOLDERS, sheet.sheet(), line)
                .put("id", key, column.heading())
                .put("name", name, column.heading())
                .put("organisation_id", organisation.key(), column.heading());
        fields(sheet, line, Types.STAKEHOLDERS, row);
        return key;
    }

    private void contact(Contact contact) {
        person(contact.name(), contact.organisation(), contact.sheet(), contact.line(), contact.column());
    }

    private void represents(Recognised sheet, Line line, Entry in, String person, @Nullable Entry organisation) {
        Column column = sheet.column("representations.collaboration_id");
        Stands place = place(sheet, line, column == null ? sheet.naming() : column);
        String heading = String.valueOf(place.column());
        Made row = out.row(Types.REPRESENTATIONS, sheet.sheet(), line)
                .put("collaboration_id", in.key(), heading)
                .put("stakeholder_id", person, heading);
        if (organisation != null) {
            row.put("organisation_id", organisation.key(), heading);
            represented.putIfAbsent(new Part(in.key(), organisation.key()), place);
        }
        fields(sheet, line, Types.REPRESENTATIONS, row);
    }

    private static Stands place(Recognised sheet, Line line, @Nullable Column column) {
        return new Stands(sheet.sheet().name(), line.number(), column == null ? null : column.heading());
    }
}
