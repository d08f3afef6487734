package nl.kleurplaat.explore;

import java.util.List;
import java.util.Set;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.results.Visit;
import nl.kleurplaat.snapshot.Renewal;

/**
 * A change of the record as the API shows it to one who follows the network through a lens.
 *
 * @param visit of this answer
 */
record NetworkChangeView(Renewal renewal, Lens lens, Visit visit) {

    /** More keys than this are not named. */
    static final int MOST = 1_000;

    public String version() {
        return String.valueOf(renewal.snapshot().version());
    }

    public boolean everything() {
        return renewal.everything() || named() > MOST;
    }

    public List<String> organisations() {
        return keys(renewal.organisations());
    }

    public List<String> stakeholders() {
        return keys(renewal.stakeholders());
    }

    public List<String> collaborations() {
        return keys(renewal.collaborations());
    }

    /** Ids, in the order of types and keys. */
    public List<String> practice() {
        return keys(renewal.practice()).stream()
                .map(thing -> {
                    int colon = thing.indexOf(':');
                    return new GlobalId(thing.substring(0, colon), thing.substring(colon + 1)).toString();
                })
                .toList();
    }

    private int named() {
        return renewal.organisations().size()
                + renewal.stakeholders().size()
                + renewal.collaborations().size()
                + renewal.practice().size();
    }

    private List<String> keys(Set<String> touched) {
        return everything() ? List.of() : touched.stream().sorted().toList();
    }
}
