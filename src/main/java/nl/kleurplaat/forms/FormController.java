package nl.kleurplaat.forms;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.editing.Rights;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what a form needs to know: of every type the same. */
@Controller
class FormController {

    private final Entries entries;

    private final Rights rights;

    FormController(Entries entries, Rights rights) {
        this.entries = entries;
        this.rights = rights;
    }

    /**
     * To which thing others refer.
     *
     * @param field by which they do
     */
    record AboutInput(String field, String key) {}

    @QueryMapping
    List<RecordFormView> recordTypes(Locale language, @ContextValue Reader reader) {
        return Types.ALL.stream()
                .map(type -> new RecordFormView(type, language, reader))
                .toList();
    }

    @QueryMapping
    RecordEntryView.Found recordEntries(
            @Argument String type,
            @Argument @Nullable String text,
            @Argument @Nullable AboutInput about,
            @Argument @Nullable Integer first,
            Locale language,
            @ContextValue Snapshot snapshot) {
        Type asked = visible(type, snapshot);
        Field by = about == null ? null : reference(asked, about.field());
        return entries.find(
                snapshot,
                language,
                asked,
                text == null ? "" : text,
                by,
                about == null ? null : about.key(),
                Paging.limit(first));
    }

    @QueryMapping
    @Nullable
    RecordEntryView recordEntry(
            @Argument String type, @Argument String key, Locale language, @ContextValue Snapshot snapshot) {
        Type asked = visible(type, snapshot);
        String now = asked == Types.ORGANISATIONS ? snapshot.organisationKey(key) : key;
        return entries.find(snapshot, language, asked, now).orElse(null);
    }

    /** Colleagues are named to those who change things themselves. */
    @SchemaMapping(typeName = "RecordEntry")
    RecordEntryView.@Nullable LastChange lastChange(RecordEntryView entry, @ContextValue Reader reader) {
        return reader.role().includes(Role.EDITOR)
                ? entries.lastChange(entry.type(), entry.key()).orElse(null)
                : null;
    }

    @SchemaMapping(typeName = "RecordEntry")
    boolean mayEdit(RecordEntryView entry, @ContextValue Reader reader) {
        return rights.may(reader, Types.titled(entry.type()), entry.key());
    }

    /** What the record has already; empty where there is nothing to choose from. */
    @SchemaMapping(typeName = "RecordField")
    List<String> words(RecordFieldView field, Locale language, @ContextValue Snapshot snapshot) {
        return switch (field.field().type()) {
            case WORD -> entries.words(field.field().target());
            case REGION -> snapshot.regions().stream().map(Region::name).toList();
            case DOMAINS ->
                snapshot.domains().stream().map(domain -> domain.name(language)).toList();
            default -> List.of();
        };
    }

    private static Type visible(String name, Snapshot snapshot) {
        Type type = Types.ofTitle(name)
                .orElseThrow(() -> new Problem(
                        ProblemCode.BAD_INPUT,
                        "forms.type",
                        name,
                        String.join(", ", Types.ALL.stream().map(Type::title).toList())));
        if (type.personal() && snapshot.tier() != Tier.PERSONS) {
            throw new Problem(ProblemCode.FORBIDDEN, "forms.persons");
        }
        return type;
    }

    private static Field reference(Type type, String name) {
        return type.fields().stream()
                .filter(field -> field.type().reference() && field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.BAD_INPUT,
                        "forms.field",
                        name,
                        String.join(
                                ", ",
                                type.fields().stream()
                                        .filter(field -> field.type().reference())
                                        .map(Field::name)
                                        .toList())));
    }
}
