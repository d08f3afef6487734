package nl.kleurplaat.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One measure on one network, here and in JGraphT. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseCompactObjectHeaders"})
public class KernelBenchmark {

    /** A measure and the name of a network, with a slash between. */
    @Param("components/S")
    public @Nullable String what;

    private @Nullable RandomNetwork network;
    private Kernels.@Nullable Kernel kernel;

    @Setup
    public void setUp() {
        String[] names = Objects.requireNonNull(what).split("/");
        kernel = Kernels.named(names[0]);
        network = RandomNetwork.named(names[1]);
    }

    @Benchmark
    public double here() {
        return Objects.requireNonNull(kernel).ours().applyAsDouble(Objects.requireNonNull(network));
    }

    @Benchmark
    public double jgrapht() {
        ToDoubleFunction<RandomNetwork> peer =
                Objects.requireNonNull(Objects.requireNonNull(kernel).peer());
        return peer.applyAsDouble(Objects.requireNonNull(network));
    }
}
