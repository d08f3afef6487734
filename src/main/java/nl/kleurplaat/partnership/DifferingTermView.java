package nl.kleurplaat.partnership;

import java.util.List;
import nl.kleurplaat.analysis.terms.DifferingTerm;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.snapshot.Snapshot;

/** A term by which partners mean different things, as the API shows it. */
record DifferingTermView(Snapshot snapshot, DifferingTerm differing) {

    /** One meaning of it. */
    record MeaningView(Snapshot snapshot, DifferingTerm.Meaning meaning) {

        public String text() {
            return meaning.text();
        }

        public boolean agreed() {
            return meaning.isAgreed();
        }

        public List<OrganisationView> parties() {
            return organisations(snapshot, meaning.parties());
        }
    }

    public ThingView<Term> term() {
        return new ThingView<>(snapshot, differing.term());
    }

    public boolean agreed() {
        return differing.agreed();
    }

    public List<MeaningView> meanings() {
        return differing.meanings().stream()
                .map(meaning -> new MeaningView(snapshot, meaning))
                .toList();
    }

    public List<OrganisationView> silent() {
        return organisations(snapshot, differing.silent());
    }

    private static List<OrganisationView> organisations(Snapshot snapshot, List<Integer> places) {
        return places.stream()
                .map(place -> new OrganisationView(snapshot, place))
                .toList();
    }
}
