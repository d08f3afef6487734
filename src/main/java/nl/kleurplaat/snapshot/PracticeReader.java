package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.practice.Things;
import nl.kleurplaat.types.Types;

/** Reads what partners say and agree: all of it, or what was touched since the last reading. */
final class PracticeReader {

    private final ThingSource source;
    private final Touched touched;
    private boolean everything;

    PracticeReader(ThingSource source) {
        this.source = source;
        this.touched = source.touched();
    }

    /**
     * @param last what was read last; where nothing of it was touched it is given again
     * @param gone whether something is gone that may be referred to: then all is read again
     */
    Practice read(Practice last, boolean gone) {
        if (source.namesAll()) {
            return changed(last);
        }
        if (touched.everything() || gone) {
            return all();
        }
        if (touched.practice().isEmpty()) {
            return last;
        }
        Practice next = changed(last);
        boolean complete = next.all()
                        .filter(thing -> touched.practice()
                                .contains(Touched.thing(thing.getClass().getSimpleName(), thing.key())))
                        .count()
                == touched.practice().size();
        return complete ? next : all();
    }

    private Practice all() {
        everything = true;
        return changed(Practice.NONE);
    }

    private Practice changed(Practice last) {
        return Practice.of(type -> read(type, last));
    }

    private <T extends Thing> Things<T> read(Class<T> held, Practice practice) {
        Things<T> last = practice.all(held);
        String title = held.getSimpleName();
        Set<String> keys = touched.keys(title);
        if (!everything && keys.isEmpty()) {
            return last;
        }
        var reading = new Reading<>(Types.titled(title), held, (label, key) -> -1);
        List<T> read = new ArrayList<>();
        source.read(reading.statement(""), everything ? null : keys, row -> read.add(reading.thing(row)));
        return everything ? Things.of(read) : last.with(keys, read);
    }
}
