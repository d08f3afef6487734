package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.departures.Departure;
import nl.kleurplaat.browse.CollaborationView;

/** What is lost when some leave together, as the API shows it. */
record LossView(NetworkAnalysis analysis, Departure it) {

    public List<ActorView> actors() {
        return ActorView.all(analysis, it.actors());
    }

    public double fragmentation() {
        return it.fragmentation();
    }

    public double distanceFragmentation() {
        return it.distanceFragmentation();
    }

    public double pairsLost() {
        return it.pairsLost();
    }

    public List<CollaborationView> withoutMandate() {
        return it.unmandated().stream().map(analysis::collaboration).toList();
    }

    public List<BackupView> backups() {
        return it.backups().stream()
                .map(backup -> new BackupView(analysis, backup))
                .toList();
    }
}
