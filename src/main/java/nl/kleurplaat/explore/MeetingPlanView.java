package nl.kleurplaat.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.seating.MeetingPlan;
import nl.kleurplaat.analysis.seating.SeatingRule;
import nl.kleurplaat.analysis.seating.TablePlan;

/** A plan of tables as the API shows it. */
record MeetingPlanView(NetworkAnalysis analysis, MeetingPlan it) {

    /** What thousandths are of. */
    private static final double WHOLE = 1_000;

    public double value() {
        return it.plan().value() / WHOLE;
    }

    public double bound() {
        return it.bound() / WHOLE;
    }

    public int pairs() {
        return it.pairs();
    }

    public String seed() {
        return String.valueOf(it.plan().seed());
    }

    public boolean complete() {
        return it.plan().complete();
    }

    public List<RuleView> rules() {
        return Arrays.stream(SeatingRule.values())
                .map(rule -> new RuleView(it, rule))
                .toList();
    }

    public List<RoundView> rounds() {
        return it.plan().rounds().stream()
                .map(tables -> new RoundView(this, tables))
                .toList();
    }

    /** A rule as the API shows it. */
    record RuleView(MeetingPlan plan, SeatingRule rule) {

        public int broken() {
            return plan.times(rule);
        }
    }

    /** A round as the API shows it. */
    record RoundView(MeetingPlanView plan, List<TablePlan.Table> all) {

        public List<TableView> tables() {
            return IntStream.range(0, all.size())
                    .mapToObj(number -> new TableView(plan, number + 1, all.get(number)))
                    .toList();
        }

        public double value() {
            return all.stream().mapToLong(TablePlan.Table::value).sum() / WHOLE;
        }
    }

    /** A table in one round as the API shows it. */
    record TableView(MeetingPlanView plan, int number, TablePlan.Table it) {

        public List<ActorView> actors() {
            return ActorView.all(plan.analysis, plan.it.actors(it));
        }

        public List<String> groups() {
            return plan.it.groups(it).stream()
                    .map(plan.analysis.network().groups().keys()::get)
                    .toList();
        }

        public double value() {
            return it.value() / WHOLE;
        }

        public List<PairView> pairs() {
            return it.pairs().stream().map(pair -> new PairView(plan, pair)).toList();
        }
    }

    /** Two who meet as the API shows them. */
    record PairView(MeetingPlanView plan, TablePlan.Pair it) {

        public ActorView a() {
            return new ActorView(plan.analysis, plan.it.people().get(it.a()));
        }

        public ActorView b() {
            return new ActorView(plan.analysis, plan.it.people().get(it.b()));
        }

        public double value() {
            return it.value() / WHOLE;
        }
    }
}
