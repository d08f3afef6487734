package nl.kleurplaat.revisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.forms.Titles;
import nl.kleurplaat.history.Involved;
import nl.kleurplaat.history.Log;
import nl.kleurplaat.history.State;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Tells what became of things, with as much of persons as a snapshot shows. */
final class Told {

    /** Who takes part in a collaboration, and who speaks for them: parts of it. */
    private static final List<Type> PARTS = List.of(Types.PARTICIPATIONS, Types.REPRESENTATIONS);

    private final Snapshot snapshot;
    private final Locale language;
    private final Titles titles;

    Told(Snapshot snapshot, Locale language) {
        this.snapshot = snapshot;
        this.language = language;
        this.titles = new Titles(snapshot, language);
    }

    /** Empty for what is of no type, such as a region, and where nothing changed that may be seen. */
    Optional<RevisionView.ThingChange> thing(Log.Step step) {
        State before = step.before();
        State after = step.after();
        return Types.labelled(before.label()).flatMap(type -> {
            boolean made = before.values() == null;
            boolean gone = after.values() == null;
            List<RevisionView.FieldChange> fields = fields(type, before, after);
            State named = gone ? before : after;
            return fields.isEmpty() && !made && !gone
                    ? Optional.empty()
                    : Optional.of(new RevisionView.ThingChange(
                            type.title(), before.key(), title(type, named), made, gone, fields));
        });
    }

    private List<RevisionView.FieldChange> fields(Type type, State before, State after) {
        List<RevisionView.FieldChange> all = new ArrayList<>();
        seen(type).forEach(field -> {
            List<String> was = called(field, before);
            List<String> is = called(field, after);
            if (!was.equals(is)) {
                all.add(new RevisionView.FieldChange(field.name(), field.heading(language), was, is));
            }
        });
        PARTS.forEach(part -> {
            List<String> was = involved(before, part);
            List<String> is = involved(after, part);
            if (!was.equals(is)) {
                all.add(new RevisionView.FieldChange(part.name(), part.name(language), was, is));
            }
        });
        return all;
    }

    private Stream<Field> seen(Type type) {
        return type.fields().stream()
                .filter(field -> field.type() != FieldType.KEY && field.type() != FieldType.DOMAIN)
                .filter(field -> snapshot.tier() == Tier.PERSONS || !field.isOfPerson());
    }

    private String title(Type type, State state) {
        Map<Field, List<String>> values = new LinkedHashMap<>();
        seen(type).forEach(field -> {
            List<String> keys = state.said(field);
            if (!keys.isEmpty()) {
                values.put(field, keys);
            }
        });
        String title = titles.title(type, values);
        return title.isEmpty() ? state.key() : title;
    }

    private List<String> called(Field field, State state) {
        return state.said(field).stream().map(key -> called(field, key)).toList();
    }

    private String called(Field field, String key) {
        if (field.type() == FieldType.REGION) {
            int place = snapshot.place("Region", key);
            return place < 0 ? key : snapshot.regions().get(place).name();
        }
        return titles.called(field, key);
    }

    private List<String> involved(State collaboration, Type part) {
        return Involved.in(collaboration, part).values().stream()
                .map(one -> involved(one, part))
                .sorted()
                .toList();
    }

    /** The organisation or the stakeholder, for whom, as what and when. */
    private String involved(Involved one, Type part) {
        boolean speaks = part == Types.REPRESENTATIONS;
        String organisation = one.organisation();
        return Stream.of(
                        titles.nameOf(speaks ? Types.STAKEHOLDERS : Types.ORGANISATIONS, one.who()),
                        organisation == null ? null : titles.nameOf(Types.ORGANISATIONS, organisation),
                        snapshot.tier() == Tier.PERSONS || !speaks ? one.word() : null,
                        days(one.from(), one.until()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null && until == null
                ? null
                : (from == null ? "…" : from) + " – " + (until == null ? "…" : until);
    }
}
