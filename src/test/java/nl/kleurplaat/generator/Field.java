package nl.kleurplaat.generator;

import java.util.List;

/**
 * A domain.
 *
 * @param share how many of the organisations work in it, as a weight
 * @param kinds what organisations in it are, the more often named the likelier
 */
public record Field(String key, String nameNl, String nameEn, String colour, int share, List<String> kinds) {

    /** In the order of their keys, so that the number of one is its place in a snapshot too. */
    public static final List<Field> ALL = List.of(
            new Field(
                    "gezondheid",
                    "Gezondheid",
                    "Health",
                    "#56B4E9",
                    6,
                    List.of("verwijzer", "zorgaanbieder", "zorgaanbieder")),
            new Field(
                    "jeugd",
                    "Jeugd",
                    "Youth",
                    "#0072B2",
                    22,
                    List.of("zorgaanbieder", "zorgaanbieder", "consortium", "verwijzer")),
            new Field(
                    "onderwijs",
                    "Onderwijs",
                    "Education",
                    "#CC79A7",
                    14,
                    List.of("school", "school", "school", "koepel")),
            new Field(
                    "veiligheid", "Veiligheid", "Safety", "#D55E00", 8, List.of("veiligheidspartner", "adviesbureau")),
            new Field(
                    "welzijn",
                    "Welzijn",
                    "Welfare",
                    "#E69F00",
                    12,
                    List.of("welzijnsorganisatie", "welzijnsorganisatie", "toegangsteam")),
            new Field(
                    "werk",
                    "Werk en inkomen",
                    "Work and income",
                    "#F0E442",
                    9,
                    List.of("sociale dienst", "leerwerkbedrijf")),
            new Field(
                    "wmo",
                    "Wmo",
                    "Social support (Wmo)",
                    "#009E73",
                    18,
                    List.of("zorgaanbieder", "zorgaanbieder", "consortium")),
            new Field(
                    "wonen",
                    "Wonen",
                    "Housing",
                    "#999999",
                    11,
                    List.of("woningcorporatie", "woningcorporatie", "adviesbureau")));

    static final int COUNT = ALL.size();

    /** By number, the shares. */
    static double[] shares() {
        return ALL.stream().mapToDouble(Field::share).toArray();
    }
}
