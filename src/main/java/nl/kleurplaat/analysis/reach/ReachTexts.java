package nl.kleurplaat.analysis.reach;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.lens.ActorKind;
import org.jspecify.annotations.Nullable;

/** Says how far someone reaches and who could bring parties together; the sentences are in {@code texts/reach.properties}. */
public final class ReachTexts {

    /** More names than this are not named. */
    private static final int MOST_NAMES = 3;

    private final Wording words;
    private final ActorKind actors;

    /** @param actors who the actors of the network are */
    public ReachTexts(Wording words, ActorKind actors) {
        this.words = words;
        this.actors = actors;
    }

    /** @param kind of those to be reached; null: everyone */
    public String reason(Reach reach, @Nullable String kind) {
        return words.text(
                reach.all() == 0 ? "reach.reason.none" : "reach.reason",
                words.actor(reach.actor()),
                reach.all(),
                words.actors(reach.all()),
                kind == null ? words.text("reach.in-network") : words.text("nouns.in.KIND", kind),
                reach.direct().size(),
                orZero(reach.directShare()),
                reach.withinTwo().size(),
                reach.notReached().size(),
                several(reach.notReached()));
    }

    private static double orZero(@Nullable Double share) {
        return share == null ? 0 : share;
    }

    private String several(List<Integer> actors) {
        return words.list(actors.stream().limit(MOST_NAMES).map(words::actor).toList());
    }

    /** @param kind of those it has no tie with */
    public String reason(WithoutTie without, String kind) {
        return words.text("reach.without.reason" + variant(without), arguments(without, kind));
    }

    /** @param kind of those it has no tie with */
    public String action(WithoutTie without, String kind) {
        return words.text("reach.without.action" + variant(without), arguments(without, kind));
    }

    private static String variant(WithoutTie without) {
        return without.meet() < 0 ? ".nobody" : without.steps() < 0 ? ".far" : ".near";
    }

    private Object[] arguments(WithoutTie without, String kind) {
        return new Object[] {
            words.actor(without.actor()),
            kind,
            without.meet() < 0 ? "" : words.actor(without.meet()),
            without.steps(),
            words.list(without.via().stream().map(words::actor).toList()),
            without.sameRegion() ? 1 : 0,
            actors == ActorKind.STAKEHOLDER ? 1 : 0
        };
    }
}
