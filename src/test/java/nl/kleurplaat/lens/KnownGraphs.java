package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.List;

/** Graphs from the literature, with values that were published for them. */
public final class KnownGraphs {
    private static final String[] KARATE = {
        "1 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32",
        "2 3 4 8 14 18 20 22 31",
        "3 4 8 9 10 14 28 29 33",
        "4 8 13 14",
        "5 7 11",
        "6 7 11 17",
        "7 17",
        "9 31 33 34",
        "10 34",
        "14 34",
        "15 33 34",
        "16 33 34",
        "19 33 34",
        "20 34",
        "21 33 34",
        "23 33 34",
        "24 26 28 30 33 34",
        "25 26 28 32",
        "26 32",
        "27 30 34",
        "28 34",
        "29 32 34",
        "30 33 34",
        "31 33 34",
        "32 33 34",
        "33 34"
    };

    private KnownGraphs() {}

    /** Burt, Structural Holes, 1992, figure 2.1 (unweighted). */
    public static Graphs.Named burt() {
        return Graphs.of("A-B, A-F, A-G, A-E, E-G, F-G, B-G, B-D, D-G, G-C");
    }

    /** The same with weights. */
    public static Graphs.Named burtWeighted() {
        return Graphs.of("A-B 2, A-F 3, A-G 5, A-E 2, E-G 8, F-G 3, B-G 4, B-D 1, D-G 3, G-C 10");
    }

    /** Padgett and Ansell, Robust action and the rise of the Medici, 1993: marriages, without the Pucci. */
    public static Graphs.Named florentine() {
        return Graphs.of("Acciaiuoli-Medici, Castellani-Peruzzi, Castellani-Strozzi, Castellani-Barbadori, "
                + "Medici-Barbadori, Medici-Ridolfi, Medici-Tornabuoni, Medici-Albizzi, Medici-Salviati, "
                + "Salviati-Pazzi, Peruzzi-Strozzi, Peruzzi-Bischeri, Strozzi-Ridolfi, Strozzi-Bischeri, "
                + "Ridolfi-Tornabuoni, Tornabuoni-Guadagni, Albizzi-Ginori, Albizzi-Guadagni, "
                + "Bischeri-Guadagni, Guadagni-Lamberteschi");
    }

    /** Zachary, An information flow model for conflict and fission in small groups, 1977: 01 … 34. */
    public static Graphs.Named karate() {
        List<String> ties = new ArrayList<>();
        for (String row : KARATE) {
            String[] members = row.split(" ");
            for (int i = 1; i < members.length; i++) {
                ties.add("%02d-%02d".formatted(Integer.parseInt(members[0]), Integer.parseInt(members[i])));
            }
        }
        return Graphs.of(String.join(", ", ties));
    }

    /** The two clubs after the split, the instructor's first. */
    public static int[] karateClubs() {
        return karate().groups("instructor: 01 02 03 04 05 06 07 08 09 11 12 13 14 17 18 20 22, "
                + "officers: 10 15 16 19 21 23 24 25 26 27 28 29 30 31 32 33 34");
    }
}
