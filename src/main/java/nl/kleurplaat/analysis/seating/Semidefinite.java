package nl.kleurplaat.analysis.seating;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Positive semidefinite matrices. */
final class Semidefinite {

    private Semidefinite() {}

    /**
     * The one that is nearest to a symmetric matrix, by the sum of squares: that without its negative eigenvalues (Higham, 1988).
     * O(n³).
     */
    static double[][] nearest(double[][] matrix) {
        int n = matrix.length;
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
        double[][] vectors = eigen.getVT().getData();
        double[][] nearest = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = eigen.getRealEigenvalue(k);
            for (int a = 0; value > 0 && a < n; a++) {
                for (int b = 0; b <= a; b++) {
                    nearest[a][b] += value * vectors[k][a] * vectors[k][b];
                }
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                nearest[b][a] = nearest[a][b];
            }
        }
        return nearest;
    }
}
