package nl.kleurplaat.lens;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A step of a what-if as it is asked for: exactly one of these. */
public record ChangeInput(
        @Nullable PairInput addTie,
        @Nullable PairInput removeTie,
        @Nullable ActorInput addActor,
        @Nullable String removeActor,
        @Nullable CollaborationInput addCollaboration,
        @Nullable String removeCollaboration,
        @Nullable ParticipantInput addParticipant,
        @Nullable ParticipantInput removeParticipant) {

    public record PairInput(String a, String b) {}

    public record ActorInput(
            String key, String name, @Nullable List<String> groups) {}

    public record ParticipantInput(String collaboration, String actor) {}

    public record CollaborationInput(
            String key,
            String name,
            @Nullable String kind,
            @Nullable List<String> domains,
            List<String> participants) {}

    /** @throws Problem BAD_INPUT for none of these, or several */
    Change change() {
        long steps = Stream.of(
                        addTie,
                        removeTie,
                        addActor,
                        removeActor,
                        addCollaboration,
                        removeCollaboration,
                        addParticipant,
                        removeParticipant)
                .filter(Objects::nonNull)
                .count();
        if (steps != 1) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.change-one-of");
        }
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
        if (addParticipant != null) {
            return new Change.AddParticipant(addParticipant.collaboration(), addParticipant.actor());
        }
        if (removeParticipant != null) {
            return new Change.RemoveParticipant(removeParticipant.collaboration(), removeParticipant.actor());
        }
        return new Change.RemoveCollaboration(Objects.requireNonNull(removeCollaboration));
    }
}
