package nl.kleurplaat.analysis.departures;

import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * A role in a collaboration that nobody has any more when some leave, and who could take it over.
 *
 * @param collaboration a place in {@link nl.kleurplaat.lens.Network#collaborations}
 * @param role in words: of an organisation its role, of a person the mandate
 * @param successor who could take it over; -1 where nobody is known who could
 * @param inside whether that one takes part already
 * @param mandated whether that one has somebody with a mandate in it
 * @param alike whether that one is of the same kind as who had the role
 * @param elsewhere in how many other collaborations that one has this role
 */
public record VacantRole(
        int collaboration, String role, int successor, boolean inside, boolean mandated, boolean alike, int elsewhere) {

    /** Which role, and who could take it over why. */
    public Sentence reason(Wording words) {
        Sentence vacant = Sentence.of("departures.role")
                .with("role", role)
                .with("collaboration", words.collaboration(collaboration))
                .with("people", words.people());
        if (successor < 0) {
            return vacant.then(Sentence.of("departures.nobody"));
        }
        return vacant.then(Sentence.of("departures.successor")
                .with("who", words.actor(successor))
                .with("inside", inside)
                .with("people", words.people())
                .with("mandated", mandated)
                .with("alike", alike)
                .with("elsewhere", elsewhere));
    }
}
