package nl.kleurplaat.intake;

import java.util.HashSet;
import java.util.Set;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.network.Touched;

/** Gathers what a change touches. */
final class Touching {

    private final Set<String> organisations = new HashSet<>();
    private final Set<String> stakeholders = new HashSet<>();
    private final Set<String> collaborations = new HashSet<>();
    private boolean everything;

    /** A thing of a table; domains are read anew at each change and need not be named. */
    void add(Table table, String key) {
        if (table == Tables.ORGANISATIONS) {
            organisations.add(key);
        } else if (table == Tables.STAKEHOLDERS) {
            stakeholders.add(key);
        } else if (table == Tables.COLLABORATIONS) {
            collaborations.add(key);
        } else if (table == Tables.PARTICIPATIONS || table == Tables.REPRESENTATIONS) {
            collaborations.add(Keys.collaboration(key));
        } else if (table != Tables.DOMAINS) {
            everything = true;
        }
    }

    Touched all() {
        return everything ? Touched.EVERYTHING : Touched.of(organisations, stakeholders, collaborations);
    }
}
