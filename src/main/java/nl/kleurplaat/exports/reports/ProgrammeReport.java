package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.seating.MeetingPlan;
import nl.kleurplaat.analysis.seating.SeatingRule;
import nl.kleurplaat.analysis.seating.TablePlan;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.LensInWords;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Table.Column;
import nl.kleurplaat.results.Seen;

/** The programme of a meeting whose tables were planned: the rounds, a card for each table, and a sheet for each who comes. */
final class ProgrammeReport {

    private final MeetingPlan plan;
    private final Wording words;

    /** By round its tables at which somebody sits. */
    private final List<List<Laid>> rounds;

    /** A table that is laid: its round and number from 1, and who sit at it. */
    private record Laid(int round, int number, TablePlan.Table it) {}

    private ProgrammeReport(Asked asked) {
        Asked.Planned planned = asked.planned();
        Seen seen = planned.seen();
        plan = planned.plan();
        words = Wording.of(seen.snapshot(), seen.lens(), plan.network());
        rounds = IntStream.range(0, plan.plan().rounds().size())
                .mapToObj(round -> {
                    List<TablePlan.Table> tables = plan.plan().rounds().get(round);
                    return IntStream.range(0, tables.size())
                            .mapToObj(table -> new Laid(round + 1, table + 1, tables.get(table)))
                            .filter(set -> !set.it().people().isEmpty())
                            .toList();
                })
                .toList();
    }

    static ReportContent of(Asked asked) {
        ProgrammeReport report = new ProgrammeReport(asked);
        return new ReportContent(
                "programme",
                Sentence.of("reports.title.programme"),
                LensInWords.of(asked.seen()),
                List.of(report.rounds(), report.cards(), report.sheets()),
                false);
    }

    private Chapter rounds() {
        List<Laid> all = rounds.stream().flatMap(List::stream).toList();
        List<Sentence> said = new ArrayList<>();
        said.add(new Sentence(
                "reports.programme.rounds", Map.of("count", plan.people().size(), "rounds", rounds.size())));
        said.add(plan.reason());
        Arrays.stream(SeatingRule.values())
                .filter(rule -> plan.times(rule) > 0)
                .map(plan::reason)
                .forEach(said::add);
        return new Chapter(
                "rounds",
                said,
                Look.TABLE,
                new Table(
                        all.size(),
                        column("round", r -> all.get(r).round()),
                        column("tableNumber", r -> all.get(r).number()),
                        column(
                                "groups",
                                r -> words.groups(plan.groups(all.get(r).it()))),
                        column(
                                "actors",
                                r -> words.actors(plan.actors(all.get(r).it())))),
                List.of("programme"),
                List.of());
    }

    private Chapter cards() {
        List<Laid> all = rounds.stream().flatMap(List::stream).toList();
        return new Chapter(
                "cards",
                List.of(Sentence.of("reports.programme.cards")),
                Look.FINDINGS,
                new Table(
                        all.size(),
                        column("card", r -> card(all.get(r))),
                        column(
                                "actors",
                                r -> words.actors(plan.actors(all.get(r).it()))),
                        column("reason", r -> plan.reason(all.get(r).it(), words))),
                List.of("programme"),
                List.of());
    }

    private Sentence card(Laid set) {
        List<Integer> groups = plan.groups(set.it());
        return new Sentence(
                "reports.programme.card",
                Map.of(
                        "round", set.round(),
                        "table", set.number(),
                        "count", groups.size(),
                        "groups", words.groups(groups)));
    }

    /** In the order of their names. */
    private Chapter sheets() {
        List<Integer> people = IntStream.range(0, plan.people().size())
                .boxed()
                .sorted(Comparator.comparing(who -> words.actor(plan.people().get(who))))
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(column("name", r -> words.actor(plan.people().get(people.get(r)))));
        for (List<Laid> tables : rounds) {
            columns.add(column("reason", r -> seat(people.get(r), tables)));
        }
        return new Chapter(
                "sheets",
                List.of(Sentence.of("reports.programme.sheets")),
                Look.FINDINGS,
                new Table(people.size(), columns),
                List.of("programme"),
                List.of());
    }

    /** At which table of a round somebody sits, with whom, and whom of these they do not work with yet. */
    private Sentence seat(int who, List<Laid> tables) {
        Laid own = tables.stream()
                .filter(laid -> laid.it().people().contains(who))
                .findFirst()
                .orElseThrow();
        List<String> others = own.it().people().stream()
                .filter(other -> other != who)
                .map(other -> words.actor(plan.people().get(other)))
                .toList();
        List<String> met = own.it().pairs().stream()
                .filter(pair -> pair.a() == who || pair.b() == who)
                .map(pair -> words.actor(plan.people().get(pair.a() == who ? pair.b() : pair.a())))
                .toList();
        return new Sentence(
                "reports.programme.seat",
                Map.of(
                        "round", own.round(),
                        "table", own.number(),
                        "count", others.size(),
                        "others", String.join(", ", others),
                        "new", met.size(),
                        "met", String.join(", ", met)));
    }
}
