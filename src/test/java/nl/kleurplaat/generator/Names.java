package nl.kleurplaat.generator;

import java.util.List;
import java.util.Locale;

/** Invented names. Every one has a number and says that it is an example, so that none is that of a real body. */
final class Names {

    private static final List<String> FIRST =
            words("Zonne Regen Wolken Dauw Mist Vlinder Libel Krekel Kever Parel Koper Zilver Amber Kristal Vonken "
                    + "Kiezel Schelpen Veren Klaver Hazelaar Lijster Spreeuwen Egel Otter Maan Sterren Kompas Lantaarn "
                    + "Anker Waaier");
    private static final List<String> LAST =
            words("stede oever gaarde wende gracht zicht akker hof pad kade baken boog kring plein poort bron brug "
                    + "tuin haven werf");

    /** At most all combinations; without a divisor of ten, so that numbers of one place differ in more than one digit. */
    private static final int PLACES = 589;

    private Names() {}

    /** Keys stand in the order of their numbers: below a million they are equally long, and the others, up to ten, too. */
    static String key(char kind, int number) {
        if (number >= 1_000_000) {
            return kind + "x" + number;
        }
        String digits = Integer.toString(1_000_000 + number);
        return kind + digits.substring(1);
    }

    static String region(int number) {
        return "Regio " + place(7 * number) + " " + (number + 1) + " (voorbeeld)";
    }

    /** Of an organisation or a collaboration. */
    static String named(String kind, int number) {
        String capital = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return capital + " " + place(number) + " " + (number + 1) + " (voorbeeld)";
    }

    static String stakeholder(String title, int number) {
        return title + " " + (number + 1) + " (voorbeeld)";
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static String place(int number) {
        int place = number % PLACES;
        return FIRST.get(place % FIRST.size()) + LAST.get(place / FIRST.size());
    }
}
