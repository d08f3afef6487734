package nl.kleurplaat.intake.check;

import java.util.Set;
import nl.kleurplaat.types.Names;

/** Words for several things, of which none is called so. */
public final class Collective {

    private static final Set<String> WORDS = Set.of(
            "alle",
            "allemaal",
            "alles",
            "all",
            "alle domeinen",
            "all domains",
            "alle regio's",
            "divers",
            "diverse",
            "meerdere",
            "verschillende",
            "various",
            "several",
            "overig",
            "overige",
            "anders",
            "other");

    private Collective() {}

    public static boolean is(String word) {
        return WORDS.contains(Names.caseless(word));
    }

    /** Whether a word stands for all there are. */
    public static boolean isAll(String word) {
        return is(word) && Names.caseless(word).startsWith("al");
    }
}
