package nl.kleurplaat.revisions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.history.Log;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what was changed, by whom and when. */
@Controller
class RevisionController {

    /** Of a change of many things so many are told. */
    private static final int THINGS = Paging.MOST;

    private final Log log;

    RevisionController(Log log) {
        this.log = log;
    }

    @QueryMapping
    RevisionView.Found history(
            @Argument String id,
            @Argument @Nullable Integer first,
            @Argument @Nullable String before,
            Locale language,
            @ContextValue Snapshot snapshot,
            @ContextValue Reader reader) {
        GlobalId global = GlobalId.of(id);
        Type type = type(global.type());
        if (!type.isNodes() || type.isPart()) {
            throw new Problem(ProblemCode.BAD_INPUT, "history.no-own", global.type());
        }
        long upTo = before(before);
        int most = Paging.limit(first);
        List<Log.Revision> found = log.of(type, global.key()).stream()
                .filter(it -> it.version() < upTo)
                .limit(most + 1L)
                .toList();
        return found(found, most, new Told(snapshot, language), reader, true);
    }

    @QueryMapping
    RevisionView.Found changes(
            @Argument @Nullable OffsetDateTime since,
            @Argument @Nullable String by,
            @Argument @Nullable String type,
            @Argument @Nullable Integer first,
            @Argument @Nullable String before,
            Locale language,
            @ContextValue Snapshot snapshot,
            @ContextValue Reader reader) {
        if (by != null && !reader.role().includes(Role.EDITOR)) {
            throw new Problem(ProblemCode.FORBIDDEN, "history.colleagues");
        }
        int most = Paging.limit(first);
        var asked = new Log.Asked(
                since == null ? null : since.toInstant(),
                by,
                type == null ? null : type(type).label());
        List<Log.Revision> found = log.all(asked, before(before), most + 1, THINGS);
        return found(found, most, new Told(snapshot, language), reader, false);
    }

    @SchemaMapping(typeName = "RecordChange")
    List<RevisionView.ThingChange> things(RevisionView change, @Argument @Nullable Integer first) {
        return change.things().stream().limit(Paging.limit(first)).toList();
    }

    /** @param visibleOnly leaves out those of which nothing may be seen */
    private static RevisionView.Found found(
            List<Log.Revision> found, int most, Told told, Reader reader, boolean visibleOnly) {
        List<RevisionView> views = found.stream()
                .limit(most)
                .map(it -> new RevisionView(
                        it,
                        reader,
                        it.things().stream()
                                .map(told::thing)
                                .flatMap(Optional::stream)
                                .toList()))
                .filter(view -> !visibleOnly || !view.things().isEmpty())
                .toList();
        return new RevisionView.Found(views, found.size() > most);
    }

    private static Type type(String title) {
        return Types.ALL.stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.BAD_INPUT,
                        "forms.type",
                        title,
                        String.join(", ", Types.ALL.stream().map(Type::title).toList())));
    }

    private static long before(@Nullable String version) {
        return version == null ? Long.MAX_VALUE : version(version);
    }

    /** @throws Problem BAD_INPUT where it is none */
    static long version(String version) {
        return Paging.number(version, "history.version");
    }
}
