package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.assistant.Mapping.SheetMapping;
import nl.kleurplaat.intake.assistant.Recognised.Column;
import nl.kleurplaat.intake.assistant.Sheet.Line;
import nl.kleurplaat.intake.rows.Headers;
import nl.kleurplaat.intake.rows.TableNames;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Presence;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** Tells by the headings, the name and the values of a sheet what it is. */
final class Recogniser {

    /** Rows in which a header is looked for. */
    static final int HEADER_WITHIN = 25;

    private static final int FEWEST_HEADINGS = 2;
    /** The name of a sheet says as much as this many columns. */
    private static final int SHEET_NAME = 3;

    private static final double MOST = 0.6;
    private static final Pattern DIRECTION = Pattern.compile("(?i)(un)?directed|mutual|single|gericht|ongericht");

    private static final List<Subject> READABLE = List.of(
            Subject.ORGANISATIONS, Subject.COLLABORATIONS, Subject.STAKEHOLDERS, Subject.PARTICIPATIONS, Subject.TIES);

    private final Sheet sheet;
    private final SheetMapping said;
    private final int header;

    private Recogniser(Sheet sheet, SheetMapping said) {
        this.sheet = sheet;
        this.said = said;
        this.header = said.header() == null ? header(sheet) : index(sheet, said.header());
    }

    /** What a sheet is, where nothing else is said of it. */
    static Recognised recognise(Sheet sheet, SheetMapping said) {
        return new Recogniser(sheet, said).recognise();
    }

    private Recognised recognise() {
        if (sheet.lines().isEmpty()) {
            return as(Subject.NOTHING, List.of());
        }
        if (said.as() != null) {
            return as(subject(said.as()), List.of());
        }
        Recognised matrix = Matrix.recognise(sheet, said, said.header() == null ? -1 : header);
        if (matrix != null) {
            return matrix;
        }
        if (isTable()) {
            return as(Subject.TABLE, List.of());
        }
        var byScore = new TreeMap<Integer, List<Recognised>>();
        for (Subject subject : READABLE) {
            Recognised read = as(subject, List.of());
            if (isWhole(read)) {
                byScore.computeIfAbsent(score(read), score -> new ArrayList<>()).add(read);
            }
        }
        if (byScore.isEmpty()) {
            return as(Subject.NOTHING, List.of());
        }
        List<Recognised> best = byScore.lastEntry().getValue();
        return as(
                best.getFirst().subject(),
                best.stream().skip(1).map(Recognised::subject).toList());
    }

    private Subject subject(String code) {
        for (Subject subject : Subject.values()) {
            boolean possible = subject != Subject.TABLE || table() != null;
            if (possible && subject.code().equals(code)) {
                return subject;
            }
        }
        throw new Problem(ProblemCode.BAD_INPUT, "assistant.unknown-subject", code, sheet.name());
    }

    private static int index(Sheet sheet, int row) {
        List<Line> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).number() == row) {
                return i;
            }
        }
        throw new Problem(ProblemCode.BAD_INPUT, "assistant.no-such-row", row, sheet.name());
    }

    /** The line that has the most headings, or the first that is as wide as most lines. */
    private static int header(Sheet sheet) {
        List<Line> lines = sheet.lines();
        int best = -1;
        long most = FEWEST_HEADINGS - 1;
        for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
            long known = lines.get(i).cells().stream().filter(Headings::isKnown).count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        int usual = lines.stream()
                .map(Line::filled)
                .sorted()
                .skip(lines.size() / 2)
                .findFirst()
                .orElse(0);
        for (int i = 0; best < 0 && i < Math.min(lines.size(), HEADER_WITHIN); i++) {
            if (lines.get(i).filled() >= Math.max(FEWEST_HEADINGS, usual)) {
                best = i;
            }
        }
        return best;
    }

    /** Whether the sheet is one of our own tables, with all that it must have. */
    private boolean isTable() {
        Type type = table();
        return header >= 0
                && type != null
                && Headers.whole(type, sheet.lines().get(header).cells());
    }

    private @Nullable Type table() {
        return TableNames.of(sheet.name());
    }

    private Recognised as(Subject subject, List<Subject> others) {
        var columns = new ArrayList<Column>();
        Set<String> taken = new HashSet<>();
        Set<String> headings = new HashSet<>();
        for (int i = 0; i < width(); i++) {
            String text = header < 0 ? "" : sheet.lines().get(header).at(i);
            String heading = text.isEmpty() || !headings.add(text) ? text + letter(i, text) : text;
            if (text.isEmpty() && isEmpty(i)) {
                continue;
            }
            String own = said.of(heading);
            Meaning meaning = own != null
                    ? meaning(own)
                    : text.isEmpty() || isDirection(i) || isBare(i) ? null : meaning(subject, text);
            if (meaning == null && subject != Subject.TABLE && subject != Subject.NOTHING && marks(i)) {
                meaning = markable(subject) ? Meaning.MARK : null;
            }
            boolean again = meaning != null
                    && own == null
                    && !meaning.mayRepeat()
                    && !meaning.isLeftOut()
                    && !taken.add(meaning.place());
            columns.add(new Column(i, heading, meaning == null || again ? Meaning.LEFT_OUT : meaning));
        }
        return new Recognised(sheet, subject, header, List.copyOf(columns), others, said, body(columns));
    }

    /** The lines below the header, with the values in their cells apart where a person says what separates them. */
    private List<Line> body(List<Column> columns) {
        var separators = new HashMap<Integer, String>();
        for (Column column : columns) {
            String between = said.between(column.heading());
            if (between != null && column.meaning().takesSeveral()) {
                if (!Mentions.SEPARATORS.contains(between)) {
                    throw new Problem(ProblemCode.BAD_INPUT, "assistant.unknown-separator", between, sheet.name());
                }
                separators.put(column.index(), between);
            }
        }
        List<Line> lines = Recognised.below(sheet, header);
        return separators.isEmpty()
                ? lines
                : lines.stream().map(line -> line.apart(separators)).toList();
    }

    private static boolean markable(Subject subject) {
        return subject == Subject.ORGANISATIONS || subject == Subject.COLLABORATIONS;
    }

    private Meaning meaning(String code) {
        Meaning meaning = Meaning.of(code);
        if (!meaning.isLeftOut() && !Offered.isOffered(meaning)) {
            throw new Problem(ProblemCode.BAD_INPUT, "assistant.unknown-meaning", code, sheet.name());
        }
        return meaning;
    }

    private static @Nullable Meaning meaning(Subject subject, String heading) {
        return Headings.isNumbering(heading) ? Meaning.LEFT_OUT : Headings.meaning(subject, heading);
    }

    private static String letter(int column, String heading) {
        String letters = column < 26
                ? String.valueOf((char) ('A' + column))
                : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26);
        return heading.isEmpty() ? letters : " (" + letters + ")";
    }

    private int width() {
        return sheet.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
    }

    private boolean isEmpty(int column) {
        return sheet.lines().stream()
                .skip(header + 1L)
                .allMatch(line -> line.at(column).isEmpty());
    }

    /** Whether a column says, as programs do, whether ties go both ways. */
    private boolean isDirection(int column) {
        List<String> values = values(column);
        return !values.isEmpty()
                && values.stream().allMatch(value -> DIRECTION.matcher(value).matches());
    }

    /** Whether nothing stands below a heading, though there are rows. */
    private boolean isBare(int column) {
        return isEmpty(column) && sheet.lines().size() > header + 1;
    }

    private List<String> values(int column) {
        return sheet.lines().stream()
                .skip(header + 1L)
                .map(line -> line.at(column))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether a column only holds marks such as {@code x}, and at least one. */
    private boolean marks(int column) {
        List<String> values = values(column);
        return !values.isEmpty() && values.stream().allMatch(Recogniser::isMark);
    }

    /** Whether a text only says yes or no. */
    static boolean isMark(String text) {
        Presence presence = Presence.of(text);
        boolean role = Mentions.isRole(text);
        return role
                || switch (presence) {
                    case NONE, UNKNOWN, YES, PROBABLY_YES -> true;
                    case PROBABLY_NONE, PROBABLY_THERE, THERE -> false;
                };
    }

    private static boolean isWhole(Recognised read) {
        return switch (read.subject()) {
            case ORGANISATIONS -> read.has("organisations.name");
            case COLLABORATIONS -> read.has("collaborations.name");
            case STAKEHOLDERS -> read.has("stakeholders.name");
            case PARTICIPATIONS ->
                read.has("participations.collaboration_id") && read.has("participations.organisation_id");
            case TIES -> read.has(Meaning.A.place()) && read.has(Meaning.B.place());
            case MATRIX, TABLE, NOTHING -> true;
        };
    }

    private int score(Recognised read) {
        int held = 0;
        int unexplained = 0;
        for (Column column : read.columns()) {
            boolean explained = !column.meaning().isLeftOut();
            held += explained && !column.meaning().equals(Meaning.MARK) ? 1 : 0;
            unexplained += explained || Headings.isAside(column.heading()) ? 0 : 1;
        }
        Type table = table();
        boolean named = table != null
                ? table.name().equals(read.subject().code())
                : Headings.isSheetOf(read.subject(), sheet.name());
        int score = held + (named ? SHEET_NAME : 0) + (unexplained == 0 ? 1 : 0);
        boolean repeats = repeats(read, read.naming());
        return switch (read.subject()) {
            case PARTICIPATIONS -> score + (repeats ? 1 : -1) + (below(read) ? 2 : 0);
            case TIES -> score + (repeats ? 1 : 0);
            case ORGANISATIONS, COLLABORATIONS -> score - (repeats ? 1 : 0);
            default -> score;
        };
    }

    /** Whether what names the rows stands there several times. */
    private static boolean repeats(Recognised read, @Nullable Column naming) {
        if (naming == null) {
            return false;
        }
        List<String> names = read.body().stream()
                .map(line -> Names.caseless(line.at(naming.index())))
                .filter(name -> !name.isEmpty())
                .toList();
        return new HashSet<>(names).size() < names.size();
    }

    /** Whether a collaboration stands once, with those who take part in rows below it. */
    static boolean below(Recognised read) {
        Column collaboration = read.column("participations.collaboration_id");
        Column organisation = read.column("participations.organisation_id");
        return collaboration != null
                && organisation != null
                && collaboration.index() < organisation.index()
                && read.body().stream()
                        .anyMatch(line -> line.at(collaboration.index()).isEmpty()
                                && !line.at(organisation.index()).isEmpty());
    }

    /** Which share of the lines is so, at least. */
    static boolean most(long count, long of) {
        return of > 0 && count >= MOST * of;
    }

    /** Sheets with the same names above and beside, or with names beside and marks under names. */
    private static final class Matrix {

        private Matrix() {}

        /** @param only the index of the line that is the header; -1 where nobody says so */
        static @Nullable Recognised recognise(Sheet sheet, SheetMapping said, int only) {
            int first = Math.max(only, 0);
            int end = only < 0 ? Math.min(sheet.lines().size(), HEADER_WITHIN) : only + 1;
            for (int i = first; i < end; i++) {
                Line line = sheet.lines().get(i);
                Set<String> above = names(line);
                if (above.size() >= 2 && isSquare(sheet, i, above)) {
                    return read(sheet, said, i);
                }
            }
            return null;
        }

        private static Set<String> names(Line line) {
            Set<String> names = new HashSet<>();
            line.cells().stream()
                    .skip(1)
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cell -> names.add(Names.caseless(cell)));
            return names;
        }

        private static boolean isSquare(Sheet sheet, int header, Set<String> above) {
            List<Line> body = sheet.lines().subList(header + 1, sheet.lines().size());
            long alike = body.stream()
                    .filter(line -> above.contains(Names.caseless(line.at(0))))
                    .count();
            return most(alike, body.size()) && most(alike, above.size());
        }

        private static Recognised read(Sheet sheet, SheetMapping said, int header) {
            Line line = sheet.lines().get(header);
            var columns = new ArrayList<Column>();
            for (int i = 0; i < line.cells().size(); i++) {
                String heading = line.at(i).isEmpty() ? letter(i, "") : line.at(i);
                columns.add(new Column(i, heading, i == 0 ? Meaning.A : Meaning.MARK));
            }
            return new Recognised(
                    sheet,
                    Subject.MATRIX,
                    header,
                    List.copyOf(columns),
                    List.of(),
                    said,
                    Recognised.below(sheet, header));
        }
    }
}
