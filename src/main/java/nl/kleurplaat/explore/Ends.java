package nl.kleurplaat.explore;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import nl.kleurplaat.api.Marks;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * What cursors say of actors and ties: their keys. The thing itself is looked for in the list, because where it stands by
 * a measure may change with every version.
 *
 * @param number by mark; negative where there is none
 */
record Ends(IntFunction<String> mark, ToIntFunction<String> number) implements Marks {

    static Ends actors(Network network) {
        List<String> keys = network.keys();
        return new Ends(keys::get, mark -> Collections.binarySearch(keys, mark));
    }

    static Ends ties(Network network) {
        List<String> keys = network.keys();
        int[] a = network.ties().tieA();
        int[] b = network.ties().tieB();
        return new Ends(tie -> keys.get(a[tie]) + "\n" + keys.get(b[tie]), mark -> {
            int line = mark.indexOf('\n');
            int one = Collections.binarySearch(keys, mark.substring(0, Math.max(0, line)));
            int other = Collections.binarySearch(keys, mark.substring(line + 1));
            int tie = a.length - 1;
            while (tie >= 0 && (a[tie] != one || b[tie] != other)) {
                tie--;
            }
            return tie;
        });
    }

    @Override
    public String of(int thing) {
        return mark.apply(thing);
    }

    @Override
    public @Nullable Integer before(int[] list, String mark, boolean counting) {
        int wanted = number.applyAsInt(mark);
        for (int i = 0; wanted >= 0 && i < list.length; i++) {
            if (list[i] == wanted) {
                return counting ? i + 1 : i;
            }
        }
        return null;
    }
}
