package nl.kleurplaat.lens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a what-if: something that is put into a network or taken out of it after the lens has picked what is seen,
 * and before anything is measured. The record does not change.
 *
 * <p>Steps are taken in the order of {@link Lens#changes}; each finds what the ones before it left. Actors and
 * collaborations are named by key: those of the network, or of an earlier step. What is not there is NOT_FOUND, a key
 * that is there already BAD_INPUT.
 */
public sealed interface Change {

    /** Adds 1 to the weight of a tie that is there; otherwise a tie of weight 1 that comes from no collaboration. */
    record AddTie(String a, String b) implements Change {}

    /** Takes the whole tie, whatever it comes from; its collaborations stay. */
    record RemoveTie(String a, String b) implements Change {}

    /**
     * Adds an actor without ties; it has no subject.
     *
     * @param key no actor of the network has it
     * @param groups the primary one first: key or name, in any case, of a group that the record knows, of the kind that
     *     the lens groups by; another name makes a group of that name. Not used by COMMUNITY
     */
    record AddActor(String key, String name, List<String> groups) implements Change {
        public AddActor {
            groups = List.copyOf(groups);
        }
    }

    /** Takes an actor with its ties; its collaborations go on without it, with one participant less. */
    record RemoveActor(String key) implements Change {}

    /**
     * Adds a collaboration that is active in the whole window; every two participants are tied by it.
     *
     * @param key no collaboration of the network has it
     * @param domains those it covers, by key or name, the primary one first
     * @param participants keys of actors; twice the same counts once
     */
    record AddCollaboration(
            String key, String name, @Nullable String kind, List<String> domains, List<String> participants)
            implements Change {
        public AddCollaboration {
            domains = List.copyOf(domains);
            participants = List.copyOf(participants);
        }
    }

    /** Takes a collaboration, and what it adds to each tie; a tie that nothing is left of goes. */
    record RemoveCollaboration(String key) implements Change {}

    /** Has an actor take part in a collaboration in the whole window: it is tied to everyone who does. */
    record AddParticipant(String collaboration, String actor) implements Change {}

    /** Has an actor take no part in a collaboration any more; ties that nothing else carries go. */
    record RemoveParticipant(String collaboration, String actor) implements Change {}
}
