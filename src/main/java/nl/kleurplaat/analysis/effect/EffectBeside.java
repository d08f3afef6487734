package nl.kleurplaat.analysis.effect;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What became of who took part in an intervention, beside who did not: a difference in differences (Card and Krueger, 1994), held
 * against placebos (Abadie, Diamond and Hainmueller, <i>Synthetic control methods for comparative case studies</i>, 2010).
 *
 * <p>What is counted is how many somebody has more on the last day than on the first, such as partners in another primary group. Each
 * that took part is compared with the ten others that had most nearly as many on the first day; the mean of these differences is the effect.
 * Whether it is more than chance has it is told by groups in which nothing was done, drawn to be like this one ({@link PlaceboTest}):
 * {@value #DRAWS} among the others between the same days, and as many of anybody on earlier days as far apart, before the
 * intervention. Each has its own difference, in units of how much one varies in its days. By either sort
 * p = (1 + #{|d*| ≥ |d|})/({@value #DRAWS} + 1), two-sided; the larger of both counts, so that what is rare in one sort only is called
 * nothing. Ties of those who took part among each other, and with others, count alike; so an effect that reaches others too is
 * rather seen as smaller.
 *
 * <p>O(w (n log n + m) + k² d {@value #DRAWS}) for w windows of n actors and m ties, and k with d ties each that took part. Deterministic for a seed.
 *
 * @param measure what is counted
 * @param before the first day
 * @param after the last day
 * @param parties how many took part and are there on both days
 * @param change how many each of them has more, on average; null where nobody did
 * @param alike how many more those most like them have; null where it is too thin
 * @param low below this the difference is less than 19 of 20 placebos'; null where it is too thin
 * @param high above this it is more
 * @param pValue null where it is too thin
 * @param days how many other pairs of days were looked at
 * @param seed of the draws
 * @param groups those of which nobody took part, the ones first whose parties had most nearly as many partners
 */
public record EffectBeside(
        EffectMeasure measure,
        LocalDate before,
        LocalDate after,
        int parties,
        @Nullable Double change,
        @Nullable Double alike,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double pValue,
        int days,
        long seed,
        @Nullable Thin thin,
        List<GroupBeside> groups) {

    /** How many placebos are drawn elsewhere, and how many earlier. */
    public static final int DRAWS = 200;

    /** Where chance begins for whoever does not say where. */
    public static final long SEED = 1;

    static final int FEWEST_PARTIES = 3;
    static final int FEWEST_OTHERS = 20;

    /** So many times as many others as took part. */
    static final int TIMES = 2;

    private static final double SIGNIFICANT = 0.05;

    /** Less than this is written as none. */
    private static final double SHOWN = 0.05;

    public Verdict verdict() {
        if (pValue == null || change == null || alike == null) {
            return Verdict.TOO_THIN;
        }
        if (pValue > SIGNIFICANT) {
            return Verdict.NO_DIFFERENCE;
        }
        return change > alike ? Verdict.MORE : Verdict.FEWER;
    }

    /** How much more who took part changed; null where it is too thin. */
    public @Nullable Double difference() {
        return change == null || alike == null ? null : change - alike;
    }

    /** What can be said, and by what. */
    public Sentence reason(Wording words) {
        Sentence said = Sentence.of("effect." + verdict().name());
        if (pValue == null || change == null || alike == null) {
            return said.with("measure", measure.name())
                    .with("thin", thin == null ? "" : thin.name())
                    .with("count", parties)
                    .with("before", before)
                    .with("after", after)
                    .with("parties", FEWEST_PARTIES)
                    .with("others", FEWEST_OTHERS)
                    .with("times", TIMES);
        }
        return said.with(
                        "compared",
                        Sentence.of("effect.compared")
                                .with("measure", measure.name())
                                .with("who", words.actors(parties))
                                .with("before", before)
                                .with("after", after)
                                .with("here", mean(change))
                                .with("there", mean(alike)))
                .with(
                        "placebos",
                        Sentence.of(verdict() == Verdict.NO_DIFFERENCE ? "effect.either" : "effect.placebos")
                                .with("times", days == 0 ? DRAWS : 2 * DRAWS)
                                .with("days", days))
                .with("amount", Wording.amount(pValue))
                .with("chance", pValue);
    }

    private static Sentence mean(double change) {
        boolean same = Math.abs(change) < SHOWN;
        return Sentence.of("effect.mean")
                .with("sign", same ? "same" : change > 0 ? "up" : "down")
                .with("amount", Math.abs(change));
    }
}
