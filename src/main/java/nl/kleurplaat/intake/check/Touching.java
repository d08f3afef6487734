package nl.kleurplaat.intake.check;

import java.util.HashSet;
import java.util.Set;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** Gathers what a change touches, from the rows that it writes. */
public final class Touching {

    private final Set<String> things = new HashSet<>();

    /** A row's thing, or what it is a part of. */
    public void add(Type type, String key) {
        things.add(thing(type, key));
    }

    /** How the thing of a row is named, or what it is a part of. */
    public static String thing(Type type, String key) {
        return type.isPart()
                ? thing(Types.named(type.field(type.key()[0]).target()), Keys.first(key))
                : Touched.thing(type.label(), key);
    }

    /** A thing by its label, also of what is of no type. */
    public void add(String label, String key) {
        Types.labelled(label).ifPresentOrElse(type -> add(type, key), () -> things.add(Touched.thing(label, key)));
    }

    public Touched all() {
        return Touched.of(things);
    }

    /** All of them, however many. */
    public Set<String> things() {
        return things;
    }
}
