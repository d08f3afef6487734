package nl.kleurplaat.analysis.seating;

/**
 * The field with {@code p^m} elements, numbered by their coefficients as digits to the base p: 0 is zero and 1 is one.
 * Multiplication is that of polynomials modulo the first monic one of degree m that has no divisors.
 */
final class FiniteField {

    private final int prime;
    private final int degree;
    private final int size;

    /** The coefficients of the polynomial, the lowest first, without the highest, which is 1. */
    private int[] modulus = {};

    FiniteField(int prime, int degree) {
        this.prime = prime;
        this.degree = degree;
        size = (int) Math.pow(prime, degree);
        for (int candidate = 0; candidate < size; candidate++) {
            modulus = digits(candidate);
            if (isField()) {
                return;
            }
        }
        throw new IllegalArgumentException(prime + " is no prime");
    }

    int size() {
        return size;
    }

    int sum(int a, int b) {
        int[] one = digits(a);
        int[] other = digits(b);
        for (int i = 0; i < degree; i++) {
            one[i] = (one[i] + other[i]) % prime;
        }
        return number(one);
    }

    int product(int a, int b) {
        int[] one = digits(a);
        int[] other = digits(b);
        int[] product = new int[2 * degree];
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                product[i + j] = (product[i + j] + one[i] * other[j]) % prime;
            }
        }
        for (int high = 2 * degree - 1; high >= degree; high--) {
            for (int i = 0; i < degree; i++) {
                int place = high - degree + i;
                product[place] = Math.floorMod(product[place] - product[high] * modulus[i], prime);
            }
        }
        return number(product);
    }

    /** Whether the product of no two elements but zero is zero. */
    private boolean isField() {
        for (int a = 1; a < size; a++) {
            for (int b = a; b < size; b++) {
                if (product(a, b) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] digits(int number) {
        int[] digits = new int[degree];
        int left = number;
        for (int i = 0; i < degree; i++) {
            digits[i] = left % prime;
            left /= prime;
        }
        return digits;
    }

    private int number(int[] digits) {
        int number = 0;
        for (int i = degree - 1; i >= 0; i--) {
            number = number * prime + digits[i];
        }
        return number;
    }
}
