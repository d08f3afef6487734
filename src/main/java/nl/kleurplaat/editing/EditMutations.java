package nl.kleurplaat.editing;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.browse.NodeView;
import nl.kleurplaat.browse.NodeViews;
import nl.kleurplaat.editing.Edit.Action;
import nl.kleurplaat.editing.EditPayload.EditedThing;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Snapshots;
import nl.kleurplaat.types.Types;
import org.springframework.stereotype.Component;

/** Answers mutations: makes the edits and shows what they gave, in a reading that has them. */
@Component
class EditMutations {

    private final Edits edits;
    private final Snapshots snapshots;

    EditMutations(Edits edits, Snapshots snapshots) {
        this.edits = edits;
        this.snapshots = snapshots;
    }

    ThingPayload put(DataFetchingEnvironment field, Action action, String type) {
        return thing(field, make(field, List.of(EditInputs.edit(action, type, "input", input(field)))));
    }

    DeletePayload delete(DataFetchingEnvironment field, String type) {
        Edited edited = make(field, List.of(EditInputs.edit(Action.DELETE, type, "input", input(field))));
        now(field);
        Edited.Thing gone = edited.things().get(0);
        return new DeletePayload(gone.key(), gone.along(), String.valueOf(edited.version()));
    }

    ThingPayload merge(DataFetchingEnvironment field) {
        Map<?, ?> input = input(field);
        return thing(
                field,
                edits.merge(
                        new Merge(
                                (String) Objects.requireNonNull(input.get("keep")),
                                (Integer) Objects.requireNonNull(input.get("keepVersion")),
                                (String) Objects.requireNonNull(input.get("merge")),
                                (Integer) Objects.requireNonNull(input.get("mergeVersion")),
                                EditInputs.reason(input)),
                        by(field)));
    }

    EditPayload edit(DataFetchingEnvironment field) {
        List<Edit> asked =
                EditInputs.edits((List<?>) Objects.requireNonNull(input(field).get("edits")));
        holdToRole(field.getGraphQlContext().get(Reader.ATTRIBUTE), asked);
        Edited edited = make(field, asked);
        Snapshot snapshot = now(field);
        return new EditPayload(
                edited.things().stream().map(thing -> edited(snapshot, thing)).toList(),
                String.valueOf(edited.version()));
    }

    /** As the mutations of one thing are by the schema. */
    private static void holdToRole(Reader reader, List<Edit> asked) {
        boolean ofPersons =
                asked.stream().anyMatch(edit -> Types.titled(edit.type()).personal());
        if (ofPersons && !reader.role().includes(Role.STEWARD)) {
            throw new Problem(ProblemCode.FORBIDDEN, "editing.persons");
        }
    }

    private static EditedThing edited(Snapshot snapshot, Edited.Thing thing) {
        Object shown = thing.action() == Action.DELETE ? null : NodeViews.thing(snapshot, thing.type(), thing.key());
        return new EditedThing(
                thing.action().name(),
                thing.type(),
                thing.key(),
                shown instanceof NodeView node ? node : null,
                thing.along());
    }

    private ThingPayload thing(DataFetchingEnvironment field, Edited edited) {
        Edited.Thing thing = edited.things().get(0);
        return new ThingPayload(
                NodeViews.thing(now(field), thing.type(), thing.key()), String.valueOf(edited.version()));
    }

    /** The reading that has what was written, also for what the rest of the request asks. */
    private Snapshot now(DataFetchingEnvironment field) {
        GraphQLContext context = field.getGraphQlContext();
        Snapshot snapshot = snapshots.current(context.<Reader>get("reader"));
        context.put("snapshot", snapshot);
        return snapshot;
    }

    private Edited make(DataFetchingEnvironment field, List<Edit> asked) {
        Reader reader = field.getGraphQlContext().get(Reader.ATTRIBUTE);
        return edits.make(asked, EditInputs.reason(input(field)), reader.name(), reader.organisations());
    }

    private static String by(DataFetchingEnvironment field) {
        return field.getGraphQlContext().<Reader>get(Reader.ATTRIBUTE).name();
    }

    private static Map<?, ?> input(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<Map<?, ?>>getArgument("input"));
    }
}
