package nl.kleurplaat.explore;

import java.util.List;
import java.util.Objects;
import nl.kleurplaat.lens.Change;
import org.jspecify.annotations.Nullable;

/** A step of a what-if as it is written in a query: exactly one of these, which the schema sees to. */
record ChangeInput(
        @Nullable PairInput addTie,
        @Nullable PairInput removeTie,
        @Nullable ActorInput addActor,
        @Nullable String removeActor,
        @Nullable CollaborationInput addCollaboration,
        @Nullable String removeCollaboration) {

    record PairInput(String a, String b) {}

    record ActorInput(String key, String name, @Nullable List<String> groups) {}

    record CollaborationInput(
            String key,
            String name,
            @Nullable String kind,
            @Nullable List<String> domains,
            List<String> participants) {}

    Change change() {
        if (addTie != null) {
            return new Change.AddTie(addTie.a(), addTie.b());
        }
        if (removeTie != null) {
            return new Change.RemoveTie(removeTie.a(), removeTie.b());
        }
        if (addActor != null) {
            return new Change.AddActor(addActor.key(), addActor.name(), LensInput.all(addActor.groups()));
        }
        if (removeActor != null) {
            return new Change.RemoveActor(removeActor);
        }
        if (addCollaboration != null) {
            return new Change.AddCollaboration(
                    addCollaboration.key(),
                    addCollaboration.name(),
                    addCollaboration.kind(),
                    LensInput.all(addCollaboration.domains()),
                    addCollaboration.participants());
        }
        return new Change.RemoveCollaboration(Objects.requireNonNull(removeCollaboration));
    }
}
