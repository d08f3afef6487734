package nl.kleurplaat.benchmarks;

import java.util.List;

/** Of the straight line through points, by least squares. */
final class Slope {

    private Slope() {}

    /** @param points x and y of each; two or more */
    static double of(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double xy = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double xx = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        return xy / xx;
    }
}
