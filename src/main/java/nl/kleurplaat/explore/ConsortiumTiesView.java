package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.consortia.ConsortiumTies;
import nl.kleurplaat.browse.CollaborationView;
import org.jspecify.annotations.Nullable;

/** A consortium and the ties of its members as the API shows them. */
record ConsortiumTiesView(NetworkAnalysis analysis, ConsortiumTies it) {

    public String key() {
        return it.key();
    }

    public String name() {
        return it.name();
    }

    public @Nullable CollaborationView collaboration() {
        if (it.planned() >= 0) {
            return analysis.collaboration(it.planned());
        }
        return it.place() < 0 ? null : new CollaborationView(analysis.snapshot(), it.place());
    }

    public List<ActorView> members() {
        return all(it.members());
    }

    public List<ActorView> elsewhere() {
        return all(it.elsewhere());
    }

    public List<ActorView> onlyInside() {
        return all(it.onlyInside());
    }

    private List<ActorView> all(List<Integer> actors) {
        return ActorView.all(analysis, actors, actors.size());
    }

    public int inside() {
        return it.inside().size();
    }

    public int crossing() {
        return it.crossing().size();
    }

    public int insideOther() {
        return it.insideOther();
    }

    public int outside() {
        return it.outside();
    }

    public @Nullable Double eiIndex() {
        return it.eiIndex();
    }

    List<TieView> insideTies(int first) {
        return ties(it.inside(), first);
    }

    List<TieView> crossingTies(int first) {
        return ties(it.crossing(), first);
    }

    private List<TieView> ties(List<Integer> numbers, int first) {
        return numbers.stream()
                .limit(first)
                .map(tie -> new TieView(analysis, tie))
                .toList();
    }
}
