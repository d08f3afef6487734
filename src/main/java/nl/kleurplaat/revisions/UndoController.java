package nl.kleurplaat.revisions;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.editing.Edits;
import nl.kleurplaat.editing.Undone;
import nl.kleurplaat.forms.Titles;
import nl.kleurplaat.intake.rows.LocalName;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Snapshots;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Takes changes back. */
@Controller
class UndoController {

    private final Edits edits;
    private final Snapshots snapshots;
    private final Texts texts;

    UndoController(Edits edits, Snapshots snapshots, Texts texts) {
        this.edits = edits;
        this.snapshots = snapshots;
        this.texts = texts;
    }

    /** @param dryRun whether it is only looked what would become of things */
    record UndoChangeInput(
            String version, boolean dryRun, @Nullable String reason) {}

    /**
     * What became of the record.
     *
     * @param version of the record; null where nothing was written
     * @param count of the things that it changes
     */
    record UndoChangePayload(
            @Nullable String version, int count, List<RevisionView.ThingChange> things, List<UndoObstacle> inTheWay) {}

    /**
     * Why a thing cannot be made again what it was.
     *
     * @param field as the mutations call it; null: it is about the thing
     * @param later the version of the change that has to be taken back first; null: that is not why
     */
    record UndoObstacle(
            String type,
            String key,
            String title,
            @Nullable String field,
            String reason,
            @Nullable String later) {}

    @MutationMapping
    UndoChangePayload undoChange(
            @Argument UndoChangeInput input, Locale language, @ContextValue Reader reader, GraphQLContext context) {
        Snapshot before = snapshots.current(reader);
        Undone undone = edits.undo(RevisionController.version(input.version()), input.dryRun(), input.reason(), reader);
        Snapshot now = snapshots.current(reader);
        context.put("snapshot", now);
        Told told = new Told(now, language);
        Titles titles = new Titles(before, language);
        Long version = undone.version();
        return new UndoChangePayload(
                version == null ? null : String.valueOf(version),
                undone.steps().size(),
                undone.steps().stream()
                        .map(told::thing)
                        .flatMap(Optional::stream)
                        .toList(),
                undone.inTheWay().stream()
                        .map(it -> new UndoObstacle(
                                it.type(),
                                it.key(),
                                titles.nameOf(Types.titled(it.type()), it.key()),
                                it.field(),
                                sentence(it, language),
                                it.later() == null ? null : String.valueOf(it.later())))
                        .toList());
    }

    private String sentence(Undone.Obstacle it, Locale language) {
        if (it.hanging().isEmpty()) {
            return texts.text(language, it.text(), it.arguments().toArray());
        }
        Map<String, String> tables = LocalName.tables(language);
        return texts.text(
                language,
                it.text(),
                it.hanging().entrySet().stream()
                        .map(sort -> sort.getValue() + " " + tables.getOrDefault(sort.getKey(), sort.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    @SchemaMapping(typeName = "UndoChangePayload")
    List<RevisionView.ThingChange> things(UndoChangePayload payload, @Argument @Nullable Integer first) {
        return payload.things().stream().limit(Paging.limit(first)).toList();
    }
}
