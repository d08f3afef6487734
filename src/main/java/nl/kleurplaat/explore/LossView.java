package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.departures.Departure;
import nl.kleurplaat.analysis.departures.Displaced;
import nl.kleurplaat.analysis.departures.VacantRole;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.results.DisplacedBy;
import nl.kleurplaat.results.Measures;
import org.jspecify.annotations.Nullable;

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

    public List<VacantRoleView> vacantRoles() {
        return analysis.get(Measures.VACANT_ROLES).of(it.actors()).stream()
                .map(role -> new VacantRoleView(analysis, role))
                .toList();
    }

    public DisplacedView displaced() {
        return new DisplacedView(analysis, analysis.get(new DisplacedBy(it.actors())));
    }

    public List<BackupView> backups() {
        return it.backups().stream()
                .map(backup -> new BackupView(analysis, backup))
                .toList();
    }

    /** A role that nobody has any more, as the API shows it. */
    record VacantRoleView(NetworkAnalysis analysis, VacantRole it) {

        public CollaborationView collaboration() {
            return analysis.collaboration(it.collaboration());
        }

        public String role() {
            return it.role();
        }

        public @Nullable ActorView successor() {
            return it.successor() < 0 ? null : new ActorView(analysis, it.successor());
        }
    }

    /** What becomes of referrals, as the API shows it. */
    record DisplacedView(NetworkAnalysis analysis, Displaced it) {

        public int pairs() {
            return it.pairs();
        }

        public int lost() {
            return it.lost();
        }

        public List<TakerView> takers() {
            return it.takers().stream()
                    .map(taker -> new TakerView(new ActorView(analysis, taker.actor()), taker.more()))
                    .toList();
        }
    }

    /** Who gets referrals, as the API shows it. */
    record TakerView(ActorView actor, double more) {}
}
