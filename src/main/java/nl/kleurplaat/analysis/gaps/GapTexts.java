package nl.kleurplaat.analysis.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.analysis.gaps.Gap.Introduction;
import nl.kleurplaat.analysis.gaps.Gap.IsolatedGap;
import nl.kleurplaat.analysis.gaps.Gap.Named;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import org.jspecify.annotations.Nullable;

/** Says what is missing, why that is so and what would close it; the sentences are in {@code texts/gaps.properties}. */
public final class GapTexts {

    private final Wording words;

    public GapTexts(Wording words) {
        this.words = words;
    }

    public String title(Gap gap) {
        return text(gap, "title");
    }

    public String reason(Gap gap) {
        String reason = text(gap, "reason");
        if (gap instanceof SingleBridgeGap bridge
                && bridge.tie() >= 0
                && !gap.collaborations().isEmpty()) {
            return reason + " " + words.text("gaps.tie.carried", collaborations(gap));
        }
        return reason;
    }

    public String action(Gap gap) {
        return text(gap, "action");
    }

    private String text(Gap gap, String part) {
        if (gap instanceof GroupPairGap pair) {
            return groupPair(pair, part);
        }
        if (gap instanceof NamedGap named) {
            return words.text(
                    "gaps." + named.text() + "." + part,
                    named.named().stream().map(this::said).toArray());
        }
        if (gap instanceof IsolatedGap isolated) {
            return isolated(isolated, part);
        }
        return singleBridge((SingleBridgeGap) gap, part);
    }

    private Object said(Named named) {
        if (named instanceof Named.Plain plain) {
            return plain.value();
        }
        if (named instanceof Named.InLanguages names) {
            return words.inLanguage(names.dutch(), names.english());
        }
        if (named instanceof Named.Said text) {
            return words.text(text.key());
        }
        if (named instanceof Named.Actors actors) {
            return several(actors.numbers(), words::actor);
        }
        if (named instanceof Named.GroupsNamed groups) {
            return several(groups.numbers(), words::group);
        }
        if (named instanceof Named.Text text) {
            return words.text(text.key(), text.named().stream().map(this::said).toArray());
        }
        if (named instanceof Named.Several several) {
            return several(several.items(), item -> String.valueOf(said(item)));
        }
        return several(((Named.Collaborations) named).numbers(), words::collaboration);
    }

    /** The first few by name, and how many others there are. */
    private <T> String several(List<T> things, Function<T, String> name) {
        List<String> names = new ArrayList<>(
                things.stream().limit(Gaps.MOST_EVIDENCE).map(name).toList());
        if (things.size() > Gaps.MOST_EVIDENCE) {
            names.add(words.text("gaps.others", things.size() - Gaps.MOST_EVIDENCE));
        }
        return words.list(names);
    }

    private String groupPair(GroupPairGap gap, String part) {
        String by = gap.third() >= 0 ? ".third" : meets(gap.meet());
        return words.text(
                "gaps.pair." + part + (part.equals("action") ? by : ""),
                words.group(gap.groups().getFirst()),
                words.group(gap.groups().getLast()),
                rounded(gap.ties()),
                rounded(gap.expectedTies()),
                gap.pValue(),
                gap.third() < 0 ? "" : words.group(gap.third()),
                left(gap.meet()),
                right(gap.meet()));
    }

    private String isolated(IsolatedGap gap, String part) {
        String variant = switch (part) {
            case "reason" -> gap.peers() == 0 ? ".alone" : "";
            case "action" -> gap.collaborations().isEmpty() ? "" : ".join";
            default -> "";
        };
        return words.text(
                "gaps.isolated." + part + variant,
                words.actor(gap.actors().getFirst()),
                gap.peers(),
                words.actors(gap.peers()),
                gap.amongGroup() ? words.in(gap.groups().getFirst()) : words.text("gaps.in-network"),
                gap.tiedPeers(),
                collaborations(gap),
                gap.takingPart(),
                words.actors(gap.takingPart()));
    }

    private String singleBridge(SingleBridgeGap gap, String part) {
        boolean tie = gap.tie() >= 0;
        List<Integer> who = gap.actors().subList(0, tie ? 2 : 1);
        String key =
                part.equals("action") ? "gaps.single.action" + meets(gap.meet()) : tie ? "gaps.tie." : "gaps.actor.";
        return words.text(
                part.equals("action") ? key : key + part,
                words.list(who.stream().map(words::actor).toList()),
                words.actors(gap.cutOff()),
                gap.cutOff(),
                gap.pairsLost(),
                words.actorsAcross(),
                words.groups(gap.groups().subList(0, 2)),
                gap.groupPairsLost(),
                gap.groupPairsLost() == gap.pairsLost() ? 1 : 0,
                left(gap.meet()),
                right(gap.meet()));
    }

    private String collaborations(Gap gap) {
        return words.list(
                gap.collaborations().stream().map(words::collaboration).toList());
    }

    private static String meets(@Nullable Introduction meet) {
        return meet == null ? "" : ".meet";
    }

    private String left(@Nullable Introduction meet) {
        return meet == null ? "" : words.actor(meet.left());
    }

    private String right(@Nullable Introduction meet) {
        return meet == null ? "" : words.actor(meet.right());
    }

    /** Whole from 100, with one decimal from 1, and below that with the first two digits that matter. */
    private static double rounded(double value) {
        if (value >= 100) {
            return Math.rint(value);
        }
        if (value >= 1 || value <= 0) {
            return Math.rint(value * 10) / 10;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.rint(value / unit) * unit;
    }
}
