package nl.kleurplaat.explore;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.opportunities.Closing;
import nl.kleurplaat.analysis.opportunities.Closing.Closed;
import nl.kleurplaat.analysis.opportunities.OpportunityMatrix;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.partnership.StepProgressView;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.Strength;
import nl.kleurplaat.results.WorstGaps;

/** An opportunity matrix as the API shows it. */
record OpportunityMatrixView(NetworkAnalysis analysis, OpportunityMatrix matrix, Closing closing) {

    /** An opportunity of it. */
    record RowView(NetworkAnalysis analysis, OpportunityMatrix.Row row, Closing closing) {

        /** The gaps that it would close, of the worst that a list can hold. */
        List<Closed> closed() {
            return closing.of(row.opportunity(), row.dialogue(), analysis.get(new WorstGaps(List.of(), Paging.MOST)));
        }

        public ThingView<Opportunity> opportunity() {
            return new ThingView<>(analysis.snapshot(), row.opportunity());
        }

        public List<ThingView<Strength>> strengths() {
            return ThingView.all(
                    analysis.snapshot(),
                    analysis.snapshot()
                            .practice()
                            .all(Strength.class)
                            .those(row.opportunity().strengths()));
        }

        public List<GapView> closes() {
            return closed().stream().map(it -> new GapView(analysis, it.gap())).toList();
        }

        public StepProgressView steps() {
            return new StepProgressView(analysis.snapshot(), row.progress());
        }

        public List<ThingView<Step>> openSteps() {
            return row.steps().stream()
                    .filter(Step::isOpen)
                    .map(step -> new ThingView<>(analysis.snapshot(), step))
                    .toList();
        }

        public boolean withoutStrength() {
            return row.isWithoutStrength();
        }

        public boolean withoutSteps() {
            return row.isWithoutSteps();
        }
    }

    /** A strength that an opportunity builds on, by their places. */
    record Cell(int row, int column) {}

    public List<ThingView<Strength>> columns() {
        return ThingView.all(analysis.snapshot(), matrix.columns());
    }

    public List<RowView> rows() {
        return matrix.rows().stream()
                .map(row -> new RowView(analysis, row, closing))
                .toList();
    }

    public List<Cell> cells() {
        return IntStream.range(0, matrix.rows().size())
                .boxed()
                .flatMap(row -> matrix.rows().get(row).columns().stream().map(column -> new Cell(row, column)))
                .toList();
    }

    public List<ThingView<Strength>> unusedStrengths() {
        return ThingView.all(analysis.snapshot(), matrix.unused());
    }
}
