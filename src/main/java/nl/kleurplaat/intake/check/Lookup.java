package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.intake.rows.CellReader;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.intake.rows.Values;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Turns the names of domains, regions, kinds and roles in rows into what the record calls them. */
public final class Lookup {

    private final RecordReader record;
    private final Findings findings;
    private final NamedThings domains = new NamedThings();
    private final NamedThings regions = new NamedThings();
    private final Spellings words = new Spellings();
    private final Set<String> usedDomains = new HashSet<>();
    private final FormerKeys former = new FormerKeys();
    private @Nullable Passing passing;
    private boolean loaded;

    public Lookup(RecordReader record, Findings findings) {
        this.record = record;
        this.findings = findings;
    }

    /** Has what is made in passing told, and several words in one taken apart. */
    void telling(Passing words) {
        passing = words;
    }

    /** Makes names mean what they meant when an import was planned first: what it wrote since may have other names. */
    void remember(Meanings meanings) {
        load();
        domains.remember(meanings.domains());
        regions.remember(meanings.regions());
    }

    Meanings meanings() {
        return new Meanings(Map.copyOf(domains.asked()), Map.copyOf(regions.asked()));
    }

    /** The keys that once were of an organisation of their own. */
    public FormerKeys former() {
        load();
        return former;
    }

    /** Domains that are named first, by key. */
    public Map<String, String> newDomains() {
        return domains.added();
    }

    /** Regions that are named first, by key. */
    public Map<String, String> newRegions() {
        return regions.added();
    }

    /** The domains that rows name: they stay, whatever the table of domains says. */
    Set<String> usedDomains() {
        return usedDomains;
    }

    /** Looks up all names of a table; the domains of the file are known from then on. */
    public void resolve(TableRows rows) {
        load();
        Type table = rows.table;
        for (int i = 0; i < table.size(); i++) {
            Field column = table.field(i);
            if (column.type() == FieldType.WORD && rows.has(i) && !words.knows(column.target())) {
                words.begin(column.target());
                record.all(
                        Statements.of("vocabulary").get(column.target()),
                        r -> words.know(column.target(), r.get("word").asString()));
            }
        }
        for (Row row : rows.rows) {
            for (int i = 0; i < table.size(); i++) {
                Object value = row.values[i];
                if (value != null && value != CellReader.CLEARED) {
                    row.values[i] = resolved(rows, row, i, value);
                    twice(rows, row, i, value);
                }
            }
            primaryFirst(table, row);
            if (table == Types.DOMAINS) {
                know(table, row);
            }
        }
    }

    private Object resolved(TableRows rows, Row row, int index, Object value) {
        Field column = rows.table.field(index);
        if (column.type().reference() && column.target().equals(Types.ORGANISATIONS.name())) {
            return former.now(value);
        }
        return switch (column.type()) {
            case WORD -> word(rows, row, index, (String) value);
            case REGION -> key(regions, rows, row, index, (String) value);
            case DOMAIN -> domain(rows, row, index, (String) value);
            case DOMAINS -> {
                var keys = new LinkedHashSet<String>();
                for (Object name : (Collection<?>) value) {
                    parts(rows, row, index, (String) name).forEach(part -> keys.add(domain(rows, row, index, part)));
                }
                yield List.copyOf(keys);
            }
            default -> value;
        };
    }

    /** Refuses one domain under two names. */
    private void twice(TableRows rows, Row row, int column, Object before) {
        Object after = row.values[column];
        if (rows.table.field(column).type() == FieldType.DOMAINS
                && before instanceof List<?>
                && after instanceof List<?>
                && ((List<?>) after).size() < ((List<?>) before).size()) {
            row.values[column] = before;
            rows.fail(findings, row, column, "intake.domain-twice", String.valueOf(Values.written(after)));
            row.values[column] = after;
        }
    }

    private List<String> parts(TableRows rows, Row row, int column, String name) {
        return passing == null || domains.knows(name)
                ? List.of(name)
                : passing.parts(rows, row, column, name, domains::knows);
    }

    private String domain(TableRows rows, Row row, int column, String name) {
        String key = key(domains, rows, row, column, name);
        usedDomains.add(key);
        return key;
    }

    private String key(NamedThings vocabulary, TableRows rows, Row row, int column, String name) {
        String key = vocabulary.key(name);
        if (passing != null && vocabulary.added().containsKey(key)) {
            passing.made(rows, row, column, name, vocabulary.names());
        }
        return key;
    }

    private String word(TableRows rows, Row row, int column, String word) {
        String vocabulary = rows.table.field(column).target();
        String spelled = words.spelled(vocabulary, word);
        if (passing != null && words.made(vocabulary, spelled)) {
            passing.made(rows, row, column, word, words.there(vocabulary));
        }
        return spelled;
    }

    /** Where both are given the primary domain is the first of the domains, whether they name it or not. */
    private static void primaryFirst(Type table, Row row) {
        int primary = table.indexOrNone("primary_domain");
        if (primary >= 0 && row.value(primary) != null) {
            int all = table.index("domains");
            Object value = row.values[all];
            if (value != null) {
                row.values[all] = first(
                        (String) row.values[primary], value == CellReader.CLEARED ? List.of() : (Collection<?>) value);
            }
        }
    }

    /** A list with {@code first} in front. */
    static List<String> first(@Nullable Object first, Collection<?> rest) {
        var list = new ArrayList<String>();
        list.add(String.valueOf(first));
        for (Object other : rest) {
            if (!other.equals(first)) {
                list.add((String) other);
            }
        }
        return List.copyOf(list);
    }

    private void know(Type table, Row row) {
        Object key = row.value(0);
        if (!row.failed() && key != null) {
            domains.know((String) key, (String) row.value(table.index("name_nl")), (String)
                    row.value(table.index("name_en")));
        }
    }

    private void load() {
        if (!loaded) {
            loaded = true;
            former.read(record);
            record.all(
                    Statements.of("vocabulary").get("domains"),
                    r -> domains.know(r.get("key").asString(), name(r, "nameNl"), name(r, "nameEn")));
            record.all(
                    Statements.of("vocabulary").get("regions"),
                    r -> regions.know(r.get("key").asString(), name(r, "name")));
        }
    }

    private static @Nullable String name(Record row, String field) {
        Value value = row.get(field);
        return value.isNull() ? null : value.asString();
    }
}
