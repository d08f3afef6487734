package nl.kleurplaat.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.spark.Options.Made;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Computes the network of a record and writes what there is to say of it: {@code ties}, {@code actors}, {@code summary}, {@code
 * matrix}, {@code coverage}, {@code gaps} and {@code bridges}. The same tables, options and seed give the same outcome on any number of machines.
 */
public final class NetworkJob {

    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    /** So many ties are in a block, more or less: some tens of MiB. */
    private static final long TIES_OF_BLOCK = 2_000_000;

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final Options options;
    private final Outcome outcome;
    private final Locale language;

    private NetworkJob(SparkSession session, Options options, Locale language) {
        this.session = session;
        this.options = options;
        this.language = language;
        spark = new JavaSparkContext(session.sparkContext());
        outcome = new Outcome(session, options.output());
    }

    /** Ends with 0 where it is done, and with 2 where it is asked wrongly or the tables are not there. */
    public static void main(String... arguments) {
        try {
            Options options = Options.of(arguments);
            SparkSession session = SparkSession.builder().appName("kleurplaat").getOrCreate();
            try {
                // Spark's own number is made for hundreds of cores
                if (!session.sparkContext().conf().contains(PARTITIONS)) {
                    session.conf()
                            .set(
                                    PARTITIONS,
                                    String.valueOf(4 * session.sparkContext().defaultParallelism()));
                }
                new NetworkJob(session, options, Options.language(arguments)).run();
            } finally {
                session.stop();
            }
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence(Options.language(arguments)));
            System.exit(2);
        }
    }

    private void run() {
        RecordTables tables = RecordTables.read(session, options.tables());
        Projection network = Projection.of(tables, options);
        long ties = network.ties().count();
        outcome.clear();
        int blockCount = (int) Math.max(spark.defaultParallelism(), 2 * ties / TIES_OF_BLOCK + 1);
        JavaRDD<TieBlock> blocks = TieBlock.share(network.ties(), blockCount);
        Actors actors = Actors.of(network.actors(), options.groupBy());
        int[] primaries = actors.groups().primaries();
        int groups = actors.groups().count();
        ActorTies own = ActorTies.of(spark, blocks, primaries, groups);
        Connectivity parts = Connectivity.of(Certificate.of(blocks, actors.size()), actors.size());
        if (isMade(Made.SUMMARY)) {
            summary(network, blocks, own, parts, primaries, groups);
        }
        boolean hasGaps = isMade(Made.GAPS) && options.rounds() > 0;
        if (isMade(Made.GAPS) && !hasGaps) {
            // without a test no two groups could be one: the rest would look like all
            System.err.println(Refusal.sentence(language, "spark.no-gaps"));
        }
        if (isMade(Made.MATRIX) || hasGaps) {
            GroupMatrix matrix =
                    GroupMatrix.of(spark, blocks, actors.groups(), own.degree(), options.rounds(), options.seed());
            matrix(actors, matrix);
            if (hasGaps) {
                gaps(actors, Gaps.of(matrix, own.degree(), primaries, groups));
            }
        }
        if (isMade(Made.COVERAGE)) {
            outcome.write("coverage", Coverage.of(session, tables, network).coalesce(1));
        }
        if (isMade(Made.ACTORS)) {
            actors(actors, own, parts, primaries, blocks);
        }
        if (isMade(Made.BRIDGES) && options.sources() > 0) {
            bridges(actors, new Bridges(spark, blocks, parts.component(), primaries, groups));
        }
        if (isMade(Made.TIES)) {
            ties(network);
        }
    }

    private boolean isMade(Made table) {
        return options.made().contains(table);
    }

    private void bridges(Actors actors, Bridges bridges) {
        List<Row> rows = bridges.strongest(options.sources(), options.seed()).stream()
                .map(bridge -> RowFactory.create(actors.keys().get(bridge.actor()), bridge.score(), bridge.error()))
                .toList();
        outcome.write("bridges", rows, "actor", Outcome.TEXT, "score", Outcome.VALUE, "error", Outcome.VALUE);
    }

    private void summary(
            Projection network,
            JavaRDD<TieBlock> blocks,
            ActorTies own,
            Connectivity parts,
            int[] primaries,
            int groups) {
        long n = primaries.length;
        long m = own.ties();
        double triples = Arrays.stream(own.degree())
                .mapToDouble(degree -> degree * (degree - 1.0) / 2)
                .sum();
        long grouped = own.externalTies() + own.internalTies();
        outcome.write(
                "summary",
                List.of(RowFactory.create(
                        n,
                        m,
                        network.collaborations().count(),
                        own.allWeight(),
                        Arrays.stream(own.degree())
                                .filter(degree -> degree == 0)
                                .count(),
                        (long) parts.components(),
                        (long) parts.largest(),
                        (long) parts.cutActors(),
                        (long) parts.bridgeTies(),
                        n < 2 ? null : Double.valueOf(2.0 * m / ((double) n * (n - 1))),
                        triples == 0 ? null : Double.valueOf(3.0 * Triangles.count(spark, blocks, own) / triples),
                        n == 0 ? null : Double.valueOf(2.0 * m / n),
                        own.eiIndex(),
                        own.modularity(primaries, groups),
                        grouped == 0 ? null : Double.valueOf((double) own.externalTies() / grouped))),
                "actors",
                Outcome.COUNT,
                "ties",
                Outcome.COUNT,
                "collaborations",
                Outcome.COUNT,
                "weight",
                Outcome.VALUE,
                "isolates",
                Outcome.COUNT,
                "components",
                Outcome.COUNT,
                "largest_component",
                Outcome.COUNT,
                "cut_actors",
                Outcome.COUNT,
                "bridge_ties",
                Outcome.COUNT,
                "density",
                Outcome.VALUE,
                "transitivity",
                Outcome.VALUE,
                "mean_degree",
                Outcome.VALUE,
                "ei_index",
                Outcome.VALUE,
                "modularity",
                Outcome.VALUE,
                "cross_group_share",
                Outcome.VALUE);
    }

    private void matrix(Actors actors, GroupMatrix matrix) {
        if (!isMade(Made.MATRIX)) {
            return;
        }
        List<String> keys = actors.groups().keys();
        List<Row> rows = matrix.pairs().stream()
                .map(pair -> RowFactory.create(
                        keys.get(pair.a()),
                        keys.get(pair.b()),
                        pair.ties(),
                        pair.expected(),
                        pair.ratio(),
                        pair.z(),
                        pair.p()))
                .toList();
        outcome.write(
                "matrix",
                rows,
                "a",
                Outcome.TEXT,
                "b",
                Outcome.TEXT,
                "ties",
                Outcome.VALUE,
                "expected_ties",
                Outcome.VALUE,
                "ratio",
                Outcome.VALUE,
                "z_score",
                Outcome.VALUE,
                "p_value",
                Outcome.VALUE);
    }

    private void gaps(Actors actors, List<Gaps.Gap> gaps) {
        List<String> groups = actors.groups().keys();
        List<Row> rows = new ArrayList<>();
        for (Gaps.Gap gap : gaps) {
            rows.add(RowFactory.create(
                    gap.kind(),
                    gap.severity(),
                    named(groups, gap.a()),
                    named(groups, gap.b()),
                    named(actors.keys(), gap.actor())));
        }
        outcome.write(
                "gaps",
                rows,
                "kind",
                Outcome.TEXT,
                "severity",
                Outcome.VALUE,
                "a",
                Outcome.TEXT,
                "b",
                Outcome.TEXT,
                "actor",
                Outcome.TEXT);
    }

    private static @Nullable String named(List<String> keys, int number) {
        return number < 0 ? null : keys.get(number);
    }

    private void actors(Actors actors, ActorTies own, Connectivity parts, int[] primaries, JavaRDD<TieBlock> blocks) {
        int[] cores = Cores.of(spark, blocks, own.degree());
        double[] ranks = PageRank.of(spark, blocks, own.degree());
        List<Row> rows = IntStream.range(0, actors.size())
                .mapToObj(v -> RowFactory.create(
                        actors.keys().get(v),
                        named(actors.groups().keys(), primaries[v]),
                        (long) own.degree()[v],
                        own.weight()[v],
                        (long) parts.component()[v],
                        parts.cutActor()[v],
                        (long) cores[v],
                        ranks[v],
                        own.eiIndex(v),
                        own.grouped()[v] == 0 ? null : Double.valueOf(own.participation()[v]),
                        own.grouped()[v] == 0 ? null : Double.valueOf(own.weightedParticipation()[v])))
                .toList();
        outcome.write(
                "actors",
                rows,
                "key",
                Outcome.TEXT,
                "primary_group",
                Outcome.TEXT,
                "degree",
                Outcome.COUNT,
                "weighted_degree",
                Outcome.VALUE,
                "component",
                Outcome.COUNT,
                "cut_actor",
                Outcome.FLAG,
                "coreness",
                Outcome.COUNT,
                "page_rank",
                Outcome.VALUE,
                "ei_index",
                Outcome.VALUE,
                "participation",
                Outcome.VALUE,
                "weighted_participation",
                Outcome.VALUE);
    }

    private void ties(Projection network) {
        Dataset<Row> one = network.actors()
                .select(functions.col("number").alias("a"), functions.col("id").alias("key_a"));
        Dataset<Row> other = network.actors()
                .select(functions.col("number").alias("b"), functions.col("id").alias("key_b"));
        outcome.write(
                "ties",
                network.ties()
                        .join(one, "a")
                        .join(other, "b")
                        .select(
                                functions.col("key_a").alias("a"),
                                functions.col("key_b").alias("b"),
                                functions.col("weight")));
    }
}
