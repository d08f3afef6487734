package nl.kleurplaat.intake.rows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/**
 * What a sentence names that is called otherwise in another language: a table, a column, all tables, all columns of one, the
 * words to choose from.
 */
public final class LocalName {

    /** Before such an argument; no text of a file has it. */
    private static final char MARK = '\u0001';

    private static final String ALL = "*";
    private static final String CHOICES = "|";
    private static final String BETWEEN = ",";

    private LocalName() {}

    /** The names of all tables in a language, by their English ones. */
    public static Map<String, String> tables(Locale language) {
        var names = new LinkedHashMap<String, String>();
        Types.ALL.forEach(table -> {
            names.put(table.name(), table.name(language));
            names.put(table.below(), Names.isEnglish(language) ? table.below() : table.belowInDutch());
        });
        return names;
    }

    /** The name of a column of a table in a language; a name that the table does not have stays as it is. */
    public static String column(String table, String column, Locale language) {
        Type type = Types.find(table);
        int index = type == null ? -1 : type.indexOrNone(column);
        return type == null || index < 0 ? column : type.field(index).column(language);
    }

    static String table(Type table) {
        return tables(List.of(table));
    }

    /** Few; all of them are {@link #tables()}, since what a finding names is cut where it is long. */
    static String tables(List<Type> tables) {
        return MARK + tables.stream().map(Type::name).collect(Collectors.joining(BETWEEN));
    }

    static String tables() {
        return MARK + ALL;
    }

    static String column(Type table, Field column) {
        return MARK + table.name() + MARK + column.column();
    }

    static String columns(Type table) {
        return MARK + table.name() + MARK + ALL;
    }

    /** What may stand in a column that takes a few words. */
    static String choices(Field column) {
        return MARK + CHOICES + MARK + choices(column, false) + MARK + choices(column, true);
    }

    /** English ones are called like what is kept; where that has no other name, it is Dutch too. */
    private static String choices(Field column, boolean english) {
        Map<String, String> words = column.choices();
        return words.keySet().stream()
                .filter(word -> english == word.equalsIgnoreCase(words.get(word))
                        || Collections.frequency(words.values(), words.get(word)) == 1)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** An argument as a reader of this language calls it; others stay as they are. */
    static String in(Locale language, String argument) {
        if (argument.isEmpty() || argument.charAt(0) != MARK) {
            return argument;
        }
        String[] parts = argument.substring(1).split(String.valueOf(MARK), 2);
        if (parts[0].equals(CHOICES)) {
            return parts[1].split(String.valueOf(MARK), 2)[Names.isEnglish(language) ? 1 : 0];
        }
        if (parts[0].equals(ALL)) {
            return names(Types.ALL.stream(), language);
        }
        if (parts.length == 1) {
            return names(Stream.of(parts[0].split(BETWEEN, -1)).map(Types::named), language);
        }
        Type table = Types.named(parts[0]);
        return table.fields().stream()
                .filter(column -> parts[1].equals(ALL) || column.column().equals(parts[1]))
                .map(column -> column.column(language))
                .collect(Collectors.joining(", "));
    }

    private static String names(Stream<Type> tables, Locale language) {
        return tables.map(table -> table.name(language)).collect(Collectors.joining(", "));
    }
}
