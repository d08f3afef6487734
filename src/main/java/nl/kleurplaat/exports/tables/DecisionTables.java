package nl.kleurplaat.exports.tables;

import static nl.kleurplaat.exports.tables.Table.column;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.comparison.Intervened;
import nl.kleurplaat.analysis.confidence.Confidence;
import nl.kleurplaat.analysis.confidence.Interval;
import nl.kleurplaat.analysis.confidence.NextQuestion;
import nl.kleurplaat.analysis.coregroup.CoreGroup;
import nl.kleurplaat.analysis.departures.Departure;
import nl.kleurplaat.analysis.departures.Displaced;
import nl.kleurplaat.analysis.departures.VacantRoles;
import nl.kleurplaat.analysis.effect.EffectBeside;
import nl.kleurplaat.analysis.effect.EffectMeasure;
import nl.kleurplaat.analysis.gatekeepers.Gatekeeper;
import nl.kleurplaat.analysis.introductions.Prospects;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.results.BesideOthers;
import nl.kleurplaat.results.DisplacedBy;
import nl.kleurplaat.results.GatekeepersBetween;
import nl.kleurplaat.results.HeaviestGatekeepers;
import nl.kleurplaat.results.HowSure;
import nl.kleurplaat.results.Introducing;
import nl.kleurplaat.results.KindsBetween;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.SmallestCore;
import nl.kleurplaat.results.WorstLosses;
import org.jspecify.annotations.Nullable;

/** What follows for what to do: whom to bring together, with whom to begin, whom to ask, and what was brought about. */
final class DecisionTables {

    /** As many as can be asked for at once anywhere. */
    private static final int MOST = 100;

    /** So many ways between kinds, and so many of each that carry them. */
    private static final int MOST_WAYS = 10;

    /** So many interventions, as each is held against hundreds of draws. */
    private static final int MOST_EFFECTS = 20;

    /** The part of every group that a core group is to reach. */
    private static final double REACHED = 0.8;

    /** The seed of what is asked without one. */
    private static final long SEED = 1;

    private DecisionTables() {}

    /** Every pair without a tie, the likeliest first. */
    static Table introductions(Seen seen) {
        Network network = seen.network();
        Prospects all = seen.get(Introducing.PROSPECTS);
        int[] pairs = IntStream.range(0, all.pairs()).filter(all::isProposed).toArray();
        return new Table(
                pairs.length,
                column("aKey", r -> network.keys().get(all.a()[pairs[r]])),
                column("a", r -> network.names().get(all.a()[pairs[r]])),
                column("bKey", r -> network.keys().get(all.b()[pairs[r]])),
                column("b", r -> network.names().get(all.b()[pairs[r]])),
                column("likelihood", r -> all.likelihood()[pairs[r]]),
                column("value", r -> all.value(pairs[r])));
    }

    /** What is lost without each of those who can be missed least, and who takes what over. */
    static Table losses(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        List<Departure> losses = seen.get(new WorstLosses(1, MOST));
        List<Displaced> displaced = losses.stream()
                .map(loss -> seen.get(new DisplacedBy(loss.actors())))
                .toList();
        VacantRoles roles = seen.get(Measures.VACANT_ROLES);
        return new Table(
                losses.size(),
                column(
                        "key",
                        r -> seen.network().keys().get(losses.get(r).actors().getFirst())),
                column("name", r -> words.actor(losses.get(r).actors().getFirst())),
                column("pairsLost", r -> losses.get(r).pairsLost()),
                column("fragmentation", r -> losses.get(r).fragmentation()),
                column("distanceFragmentation", r -> losses.get(r).distanceFragmentation()),
                column("reason", r -> losses.get(r).reason(words)),
                column(
                        "backup",
                        r -> losses.get(r).backups().stream()
                                .limit(1)
                                .map(backup -> backup.reason(words))
                                .toList()),
                column(
                        "vacantRoles",
                        r -> roles.of(losses.get(r).actors()).stream()
                                .map(role -> role.reason(words))
                                .toList()),
                column("displaced", r -> displaced.get(r).reason(words)));
    }

    /** How sure the figures of the network are; one row that says so where too few told. */
    static Table confidence(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        Confidence confidence = seen.get(new HowSure(null, SEED));
        List<Interval> figures = confidence.intervals();
        if (figures.isEmpty()) {
            return confidence(1, r -> null, r -> confidence.reason(words));
        }
        return confidence(figures.size(), figures::get, r -> figures.get(r).reason(words));
    }

    private static Table confidence(
            int rows, IntFunction<@Nullable Interval> of, IntFunction<@Nullable Object> reason) {
        return new Table(
                rows,
                column("figure", r -> of(of.apply(r), Interval::figure)),
                column("measured", r -> of(of.apply(r), Interval::value)),
                column("low", r -> of(of.apply(r), Interval::low)),
                column("high", r -> of(of.apply(r), Interval::high)),
                column("reason", reason));
    }

    private static <T> @Nullable Object of(@Nullable T it, Function<T, Object> what) {
        return it == null ? null : what.apply(it);
    }

    /** Who is in the smallest group that reaches four of five of every group; nobody where there are no groups. */
    static Table coreGroup(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        SmallestCore asked = SmallestCore.reaching(REACHED, seen.network());
        CoreGroup core = asked == null ? null : seen.get(asked);
        List<CoreGroup.Member> members = core == null ? List.of() : core.members();
        return new Table(
                members.size(),
                column("key", r -> seen.network().keys().get(members.get(r).actor())),
                column("name", r -> words.actor(members.get(r).actor())),
                column("mandated", r -> members.get(r).mandated()),
                column("alone", r -> members.get(r).alone().size()),
                column("onlyThrough", r -> words.actors(members.get(r).alone())),
                column("reason", r -> core == null ? null : core.reason(words)));
    }

    /** Who carries most of the ways between kinds, for those with most pairs. */
    static Table gatekeepers(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        record Row(KindsBetween.Way way, Gatekeeper it) {}
        List<Row> rows = seen.get(new KindsBetween()).stream()
                .limit(MOST_WAYS)
                .flatMap(way -> seen.get(new HeaviestGatekeepers(way.between(), MOST_WAYS)).stream()
                        .map(it -> new Row(way, it)))
                .toList();
        return new Table(
                rows.size(),
                column("fromKind", r -> rows.get(r).way().between().fromKind()),
                column("kind", r -> rows.get(r).way().between().kind()),
                column("toKind", r -> rows.get(r).way().between().toKind()),
                column("pairs", r -> rows.get(r).way().evenness().pairs()),
                column("key", r -> seen.network().keys().get(rows.get(r).it().actor())),
                column("name", r -> words.actor(rows.get(r).it().actor())),
                column("load", r -> rows.get(r).it().load()),
                column("share", r -> rows.get(r).it().share()),
                column("lost", r -> rows.get(r).it().lost()),
                column("reason", r -> {
                    GatekeepersBetween between = rows.get(r).way().between();
                    return rows.get(r).it().reason(words, between.fromKind(), between.kind(), between.toKind());
                }));
    }

    /** Whom to ask what they take part in, first whose answer takes away most doubt; one row that says why there is nobody. */
    static Table questions(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        HowSure doubt = new HowSure(null, SEED);
        List<NextQuestion> next = seen.get(new HowSure.Asked(doubt, MOST));
        if (next.isEmpty()) {
            return questions(1, seen, r -> null, r -> seen.get(doubt).reason(words));
        }
        return questions(next.size(), seen, next::get, r -> next.get(r).reason(words));
    }

    private static Table questions(
            int rows, Seen seen, IntFunction<@Nullable NextQuestion> of, IntFunction<@Nullable Object> reason) {
        return new Table(
                rows,
                column("key", r -> of(of.apply(r), it -> seen.network().keys().get(it.actor()))),
                column("name", r -> of(of.apply(r), it -> seen.network().names().get(it.actor()))),
                column("shrinks", r -> of(of.apply(r), NextQuestion::shrinks)),
                column("together", r -> of(of.apply(r), NextQuestion::together)),
                column("reason", reason));
    }

    /** What each intervention brought that began before the day that is seen, beside who took no part; the last one first. */
    static Table effects(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        record Row(Intervention intervention, EffectBeside effect) {}
        LocalDate day = seen.network().asOf();
        List<Row> all = seen.snapshot().practice().all(Intervention.class).all().stream()
                .filter(it -> it.start() != null && !it.start().isAfter(day))
                .sorted(Comparator.comparing(Intervention::start, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Intervention::key))
                .limit(MOST_EFFECTS)
                .map(it -> new Row(
                        it,
                        seen.get(new BesideOthers(
                                EffectMeasure.PARTNERS_ACROSS,
                                Intervened.of(seen.snapshot(), seen.lens(), it, null, day),
                                SEED))))
                .toList();
        return new Table(
                all.size(),
                column("key", r -> all.get(r).intervention().key()),
                column("name", r -> all.get(r).intervention().name()),
                column("before", r -> all.get(r).effect().before()),
                column("after", r -> all.get(r).effect().after()),
                column("parties", r -> all.get(r).effect().parties()),
                column("change", r -> all.get(r).effect().change()),
                column("alike", r -> all.get(r).effect().alike()),
                column("difference", r -> all.get(r).effect().difference()),
                column("pValue", r -> all.get(r).effect().pValue()),
                column("verdict", r -> all.get(r).effect().verdict()),
                column("reason", r -> all.get(r).effect().reason(words)));
    }
}
