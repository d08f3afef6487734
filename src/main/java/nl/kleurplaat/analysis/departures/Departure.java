package nl.kleurplaat.analysis.departures;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * What is lost when some actors leave together. Fragmentation and distances are as Borgatti defined them, <i>Identifying
 * sets of key players in a social network</i>, 2006, over the actors that are left, so that leaving is no loss in itself.
 *
 * @param actors who leave, each once; may be none
 * @param fragmentation F = 1 − Σ s(s − 1) / (n(n − 1)), s the sizes of the parts and n how many are left: the share of the
 *     pairs of these that do not reach each other, 0–1
 * @param distanceFragmentation DF = 1 − 2 Σ (1/distance) / (n(n − 1)) over the pairs, 0–1: also higher where ways are longer
 * @param distanceBefore DF when nobody leaves
 * @param pairs how many pairs of those who are left reach each other when nobody leaves
 * @param lost how many of these lose each other
 * @param pairsLost how many of these are of different primary groups
 * @param unmandated places of collaborations in {@link nl.kleurplaat.lens.Network#collaborations} for which only they have
 *     somebody with a mandate
 * @param backups new ties that make up for it, what restores most first; none where no pair loses each other
 */
public record Departure(
        List<Integer> actors,
        double fragmentation,
        double distanceFragmentation,
        double distanceBefore,
        long pairs,
        long lost,
        long pairsLost,
        List<Integer> unmandated,
        List<Backup> backups) {

    public Departure {
        actors = List.copyOf(actors);
        unmandated = List.copyOf(unmandated);
        backups = List.copyOf(backups);
    }

    /** What happens without them. */
    public Sentence reason(Wording words) {
        if (actors.isEmpty()) {
            return Sentence.of("departures.reason.nobody")
                    .with("amount", fragmentation == 0 ? "none" : Wording.amount(fragmentation))
                    .with("share", fragmentation);
        }
        Sentence reason = lost == 0
                ? Sentence.of("departures.reason.holds")
                        .with("who", words.actors(actors))
                        .with("longer", distanceFragmentation > distanceBefore)
                : Sentence.of("departures.reason")
                        .with("who", words.actors(actors))
                        .with("lost", lost)
                        .with("amount", Wording.amount((double) lost / pairs))
                        .with("share", (double) lost / pairs)
                        .with("pairsLost", pairsLost)
                        .with("across", words.actorsAcross());
        return unmandated.isEmpty()
                ? reason
                : reason.then(
                        Sentence.of("departures.mandates").with("collaborations", words.collaborations(unmandated)));
    }
}
