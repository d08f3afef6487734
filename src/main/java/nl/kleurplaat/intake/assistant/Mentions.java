package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Presence;

/** The names that stand in one cell, with what separates them; a name that is known is never taken apart. */
final class Mentions {

    /** A name, with the role that stands behind it in brackets; empty where none does. */
    record Mention(String name, String role) {}

    /** What may be said to separate the values of a cell; empty: it holds one. */
    static final List<String> SEPARATORS = List.of(";", ",", "/", "|", "\n", "");

    /** Between values that a person has told apart; no text of a file has it. */
    private static final String APART = "\u0002";

    private static final Pattern HARD = Pattern.compile("\\s*[;\\n|•]\\s*");
    private static final Pattern COMMA = Pattern.compile(",\\s+|,(?=\\p{Lu})");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final Pattern SPACED_SLASH = Pattern.compile("\\s+/\\s+");
    private static final Pattern AND = Pattern.compile("\\s+(?:en|and)\\s+|\\s*[&+]\\s*");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*–·]|\\d+[.)])\\s+");
    private static final Pattern REST =
            Pattern.compile("(?i)etc|e\\.?a|o\\.?a|enz|enzovoort|en anderen?|and others|\\.\\.\\.|…");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(.+?)\\s*\\(([^()]+)\\)$");
    private static final Set<String> ROLES = Set.of(
            "trekker",
            "kartrekker",
            "voorzitter",
            "vz",
            "lid",
            "deelnemer",
            "penvoerder",
            "secretaris",
            "lead",
            "chair",
            "member",
            "participant",
            "coordinator",
            "adviseur",
            "advisor",
            "toehoorder",
            "agendalid",
            "opdrachtgever",
            "gastheer",
            "observer",
            "secretary",
            "leader",
            "partner");

    private Mentions() {}

    /** A cell whose values are separated by this and by nothing else. */
    static String apart(String cell, String separator) {
        boolean said = !separator.isEmpty() && cell.contains(separator);
        return said ? cell.replace(separator, APART) + APART : maySeveral(cell) ? cell + APART : cell;
    }

    /** Whether something stands in a cell that may separate values. */
    static boolean maySeveral(String cell) {
        return cell.contains(APART)
                || Stream.of(HARD, COMMA, SLASH, AND)
                        .anyMatch(one -> one.matcher(cell).find());
    }

    /** The same cell as a person reads it. */
    static String together(String cell) {
        return cell.replaceFirst(APART + "$", "").replace(APART, "; ");
    }

    private static List<String> told(String cell) {
        return Stream.of(cell.split(APART)).map(String::strip).toList();
    }

    /** The people in a cell; <i>Jansen, P.</i> is one. */
    static List<String> people(String cell) {
        var people = new ArrayList<String>();
        if (cell.contains(APART)) {
            people.addAll(told(cell));
            people.removeIf(name -> name.isBlank() || Presence.isNoValue(name) || Presence.isUnknown(name));
            return people;
        }
        for (String line : HARD.split(cell.strip())) {
            String[] pieces = COMMA.split(line);
            boolean several =
                    Arrays.stream(pieces).allMatch(piece -> piece.strip().contains(" "));
            for (String piece : several ? pieces : new String[] {line}) {
                for (String slashed : SLASH.split(piece)) {
                    people.addAll(List.of(AND.split(slashed)));
                }
            }
        }
        people.removeIf(name -> name.isBlank() || Presence.isNoValue(name) || Presence.isUnknown(name));
        return people;
    }

    static boolean isRole(String text) {
        return ROLES.contains(Names.plain(text).replaceAll("[.\\s]+$", ""));
    }

    /** The names in a cell; those that say that there is none are left out. */
    static List<Mention> of(String cell, Predicate<String> known) {
        var mentions = new ArrayList<Mention>();
        for (String name : split(cell, known)) {
            Matcher bracketed = IN_BRACKETS.matcher(name);
            boolean role = !known.test(name) && bracketed.matches() && isRole(bracketed.group(2));
            mentions.add(role ? new Mention(bracketed.group(1), bracketed.group(2)) : new Mention(name, ""));
        }
        return mentions;
    }

    /** The parts of a cell, each once. */
    static List<String> split(String cell, Predicate<String> known) {
        String text = cell.strip();
        if (text.isEmpty() || known.test(text)) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        var parts = new ArrayList<String>();
        if (text.contains(APART)) {
            parts.addAll(told(text));
        } else {
            for (String line : HARD.split(text)) {
                commas(BULLET.matcher(line).replaceFirst(""), known, parts);
            }
        }
        return parts.stream()
                .map(part -> part.replaceFirst("[.,]$", "").strip())
                .filter(part -> !part.isEmpty()
                        && !REST.matcher(part).matches()
                        && !Presence.isNoValue(part)
                        && !Presence.isUnknown(part)
                        && Presence.of(part) != Presence.NONE)
                .distinct()
                .toList();
    }

    /** Parts between commas; the longest row of them that is a known name stays one. */
    private static void commas(String text, Predicate<String> known, List<String> parts) {
        if (known.test(text)) {
            parts.add(text);
            return;
        }
        String[] pieces = COMMA.split(text);
        for (int i = 0; i < pieces.length; ) {
            int end = i + 1;
            for (int j = pieces.length; j > i + 1; j--) {
                if (known.test(String.join(", ", Arrays.copyOfRange(pieces, i, j)))) {
                    end = j;
                    break;
                }
            }
            smaller(String.join(", ", Arrays.copyOfRange(pieces, i, end)), known, parts);
            i = end;
        }
    }

    private static void smaller(String text, Predicate<String> known, List<String> parts) {
        if (known.test(text)) {
            parts.add(text);
            return;
        }
        String[] slashed = SLASH.split(text);
        if (slashed.length > 1
                && (Arrays.stream(slashed).allMatch(known)
                        || SPACED_SLASH.matcher(text).find())) {
            parts.addAll(List.of(slashed));
            return;
        }
        String[] joined = AND.split(text);
        if (joined.length > 1
                && Arrays.stream(joined).anyMatch(known)
                && Arrays.stream(joined).allMatch(Mentions::isName)) {
            boolean all = Arrays.stream(joined).allMatch(known);
            parts.addAll(all || joined.length == 2 ? List.of(joined) : List.of(text));
            return;
        }
        parts.add(text);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }
}
