package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kleurplaat.snapshot.InvolvementRows.Involvement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Turns rows of the record into things that refer to each other by place. */
final class RecordRows {

    /** Texts that many have, kept once each. */
    private final Map<String, String> words = new HashMap<>();

    Domain domain(Record r, List<String> keys) {
        return new Domain(
                key(r),
                text(r, "nameNl"),
                text(r, "nameEn"),
                text(r, "colour"),
                r.get("broader").isNull() ? -1 : keys.indexOf(r.get("broader").asString()),
                r.get("version").asInt(0));
    }

    Region region(Record r) {
        return new Region(key(r), r.get("name").asString());
    }

    /** Without its parent. */
    Organisation organisation(Record r, Merged<Domain> domains, Merged<Region> regions) {
        return new Organisation(
                key(r),
                r.get("name").asString(),
                word(r.get("kind")),
                place(r.get("region"), regions, Region::key),
                places(r.get("domains"), domains, Domain::key),
                -1,
                text(r, "website"),
                texts(r.get("expertise")),
                Days.start(date(r.get("from"))),
                Days.end(date(r.get("until"))),
                r.get("version").asInt(0));
    }

    Stakeholder stakeholder(Record r, Merged<Domain> domains, Merged<Organisation> organisations) {
        return new Stakeholder(
                key(r),
                r.get("name").asString(),
                word(r.get("title")),
                word(r.get("role")),
                r.get("frontrunner").asBoolean(),
                texts(r.get("expertise")),
                places(r.get("organisations"), organisations, Organisation::key),
                places(r.get("domains"), domains, Domain::key),
                r.get("version").asInt(0));
    }

    Collaboration collaboration(Record r, Merged<Domain> domains, Merged<Region> regions) {
        return new Collaboration(
                key(r),
                r.get("name").asString(),
                word(r.get("kind")),
                Days.start(date(r.get("start"))),
                Days.end(date(r.get("end"))),
                places(r.get("domains"), domains, Domain::key),
                place(r.get("region"), regions, Region::key),
                text(r, "goal"),
                word(r.get("conversation")),
                word(r.get("setting")),
                r.get("version").asInt(0));
    }

    List<Involvement> participations(Record r, Merged<Organisation> organisations) {
        List<Involvement> row = new ArrayList<>();
        for (Value part : r.get("participations").values()) {
            row.add(new Involvement(
                    place(part.get(0), organisations, Organisation::key),
                    -1,
                    Days.start(date(part.get(2))),
                    Days.end(date(part.get(3))),
                    word(part.get(1)),
                    part.get(4).asInt(0)));
        }
        return row;
    }

    List<Involvement> representations(Record r, Merged<Stakeholder> stakeholders, Merged<Organisation> organisations) {
        List<Involvement> row = new ArrayList<>();
        for (Value part : r.get("representations").values()) {
            row.add(new Involvement(
                    place(part.get(0), stakeholders, Stakeholder::key),
                    place(part.get(1), organisations, Organisation::key),
                    Days.start(date(part.get(3))),
                    Days.end(date(part.get(4))),
                    word(part.get(2)),
                    part.get(5).asInt(0)));
        }
        return row;
    }

    @Nullable
    String text(Record r, String name) {
        Value value = r.get(name);
        return value.isNull() ? null : value.asString();
    }

    private static String key(Record r) {
        return r.get("key").asString();
    }

    private @Nullable String word(Value value) {
        if (value.isNull()) {
            return null;
        }
        String word = value.asString();
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : List.copyOf(value.asList(Value::asString));
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    /** The place of a thing; -1 for none. */
    private static <T> int place(Value key, Merged<T> among, Function<T, String> keyOf) {
        return key.isNull() ? -1 : among.place(key.asString(), keyOf);
    }

    /** The places of pairs (position, key), in the order of their positions. */
    private static <T> int[] places(Value pairs, Merged<T> among, Function<T, String> keyOf) {
        List<Value> list = new ArrayList<>(pairs.size());
        pairs.values().forEach(list::add);
        list.sort(Comparator.comparingLong(p -> p.get(0).asLong(Long.MAX_VALUE)));
        return list.stream()
                .mapToInt(p -> place(p.get(1), among, keyOf))
                .filter(place -> place >= 0)
                .toArray();
    }
}
