package nl.kleurplaat.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.forms.Titles;
import nl.kleurplaat.intake.check.Along;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Persons as a steward looks after what is known of them. */
@Controller
class PersonController {

    private static final int LONGEST_REASON = 500;

    private final Erasures erasures;
    private final PersonFiles files;
    private final PersonChecks checks;

    PersonController(Erasures erasures, PersonFiles files, PersonChecks checks) {
        this.erasures = erasures;
        this.files = files;
        this.checks = checks;
    }

    record ErasePersonInput(String key, int version, String reason, NamesInTexts names) {}

    record ErasePersonPayload(String person, String version, int texts, int changes) {}

    record PersonErasureView(
            String name, int version, List<Along> along, List<PlaceView> places, int placeCount, boolean undoKept) {}

    record PlaceView(
            String type,
            String key,
            @Nullable String title,
            @Nullable String field,
            @Nullable String text,
            boolean whole) {}

    @QueryMapping
    @Nullable
    PersonErasureView personErasure(
            @Argument String key, @Argument @Nullable Integer first, Locale language, @ContextValue Snapshot snapshot) {
        Titles titles = new Titles(snapshot, language);
        return erasures.preview(key)
                .map(preview -> new PersonErasureView(
                        preview.person().name(),
                        preview.person().version(),
                        preview.along(),
                        preview.places().stream()
                                .limit(Paging.limit(first))
                                .map(place -> place(place, preview.person(), titles, language))
                                .toList(),
                        preview.places().size(),
                        preview.undoKept()))
                .orElse(null);
    }

    record PersonChecksView(int count, List<PersonChecks.Check> persons) {}

    @QueryMapping
    PersonChecksView personChecks(@Argument @Nullable Integer first, @ContextValue LocalDate today) {
        return new PersonChecksView(checks.count(today), checks.open(today, Paging.limit(first)));
    }

    @QueryMapping
    @Nullable
    PersonFile personExport(
            @Argument String key, Locale language, @ContextValue Snapshot snapshot, @ContextValue Reader reader) {
        return files.of(key, snapshot, language, reader.name()).orElse(null);
    }

    private static PlaceView place(PersonPlace place, PersonName person, Titles titles, Locale language) {
        Type type = place.type().orElse(null);
        Field field = place.field();
        String text = place.texts().stream()
                .filter(one -> person.isIn(one) || person.surnameIsIn(one))
                .findFirst()
                .orElse("");
        return new PlaceView(
                type == null ? place.label() : type.title(),
                place.key(),
                type == null ? null : titles.nameOf(type, place.key()),
                field == null ? null : field.heading(language),
                type != null || place.isComment() ? person.around(text) : null,
                person.isIn(text));
    }

    @MutationMapping
    ErasePersonPayload erasePerson(@Argument ErasePersonInput input, Locale language, @ContextValue Reader reader) {
        String reason = Written.line(input.reason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Problem(ProblemCode.BAD_INPUT, "persons.reason", LONGEST_REASON);
        }
        Erasures.Erased erased =
                erasures.erase(input.key(), input.version(), reason, input.names(), language, reader.name());
        return new ErasePersonPayload(
                erased.person(), String.valueOf(erased.version()), erased.texts(), erased.entries());
    }
}
