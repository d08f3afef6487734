package nl.kleurplaat.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;

/** A network to draw as the API shows it. */
record DrawingView(Network network, Drawing drawing) {

    public List<String> keys() {
        return network.keys();
    }

    public List<String> names() {
        return network.names();
    }

    public List<List<String>> groups() {
        Groups groups = network.groups();
        return IntStream.range(0, network.size())
                .mapToObj(v -> Arrays.stream(groups.members(), groups.offsets()[v], groups.offsets()[v + 1])
                        .mapToObj(groups.keys()::get)
                        .toList())
                .toList();
    }

    public List<Double> x() {
        return Arrays.stream(drawing.x()).boxed().toList();
    }

    public List<Double> y() {
        return Arrays.stream(drawing.y()).boxed().toList();
    }

    public List<Integer> tieA() {
        return Arrays.stream(network.ties().tieA()).boxed().toList();
    }

    public List<Integer> tieB() {
        return Arrays.stream(network.ties().tieB()).boxed().toList();
    }

    public List<Double> weight() {
        return Arrays.stream(network.ties().tieWeight()).boxed().toList();
    }
}
