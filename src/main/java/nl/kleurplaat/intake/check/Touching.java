package nl.kleurplaat.intake.check;

import java.util.HashSet;
import java.util.Set;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Table;
import nl.kleurplaat.types.Tables;

/** Gathers what a change touches, from the rows that it writes. */
public final class Touching {

    private final Set<String> organisations = new HashSet<>();
    private final Set<String> stakeholders = new HashSet<>();
    private final Set<String> collaborations = new HashSet<>();
    private final Set<String> practice = new HashSet<>();

    /** A row's thing; domains are read anew at each change and need not be named. */
    public void add(Table table, String key) {
        if (table == Tables.ORGANISATIONS) {
            organisations.add(key);
        } else if (table == Tables.STAKEHOLDERS) {
            stakeholders.add(key);
        } else if (table == Tables.COLLABORATIONS) {
            collaborations.add(key);
        } else if (table == Tables.PARTICIPATIONS || table == Tables.REPRESENTATIONS) {
            collaborations.add(Keys.collaboration(key));
        } else if (table != Tables.DOMAINS) {
            practice.add(Touched.thing(table.label(), key));
        }
    }

    public Touched all() {
        return Touched.of(organisations, stakeholders, collaborations, practice);
    }
}
