package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.effect.EffectBeside;
import nl.kleurplaat.analysis.effect.EffectMeasure;
import nl.kleurplaat.analysis.effect.GroupBeside;
import nl.kleurplaat.analysis.effect.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention brought beside others, as the API shows it.
 *
 * @param analysis of the first day
 */
record EffectBesideView(NetworkAnalysis analysis, EffectBeside it) {

    public Verdict verdict() {
        return it.verdict();
    }

    public EffectMeasure measure() {
        return it.measure();
    }

    public LocalDate before() {
        return it.before();
    }

    public LocalDate after() {
        return it.after();
    }

    public int parties() {
        return it.parties();
    }

    public @Nullable Double change() {
        return it.change();
    }

    public @Nullable Double alike() {
        return it.alike();
    }

    public @Nullable Double difference() {
        return it.difference();
    }

    public @Nullable Double low() {
        return it.low();
    }

    public @Nullable Double high() {
        return it.high();
    }

    public @Nullable Double pValue() {
        return it.pValue();
    }

    public int days() {
        return it.days();
    }

    public long seed() {
        return it.seed();
    }

    List<GroupBesideView> groups(int first) {
        return it.groups().stream()
                .limit(first)
                .map(group -> new GroupBesideView(analysis, group))
                .toList();
    }

    /** A group of which nobody took part as the API shows it. */
    record GroupBesideView(NetworkAnalysis analysis, GroupBeside it) {

        public GroupView group() {
            return new GroupView(analysis, it.group());
        }

        public int parties() {
            return it.parties();
        }

        public double partners() {
            return it.partners();
        }

        public double change() {
            return it.change();
        }
    }
}
