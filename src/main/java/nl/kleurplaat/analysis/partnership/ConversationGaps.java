package nl.kleurplaat.analysis.partnership;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.Named;
import nl.kleurplaat.analysis.gaps.Gap.Named.Actors;
import nl.kleurplaat.analysis.gaps.Gap.Named.Collaborations;
import nl.kleurplaat.analysis.gaps.Gap.Named.Plain;
import nl.kleurplaat.analysis.gaps.Gap.Named.Text;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.practice.Dialogue;

/**
 * Finds partnerships in which nothing but business is talked about. The severity is (1 − 1/s) × (1 − ½^(1 + d)) for s sides
 * and d dialogues about business: it grows with the others that a side could talk with, and with each time that they met
 * without doing so. Two sides that are only registered so: 0.25; many that meet often: nearly 1.
 */
public final class ConversationGaps implements GapFinder {

    private final PartnershipsSeen seen;

    public ConversationGaps(PartnershipsSeen seen) {
        this.seen = seen;
    }

    @Override
    public GapKind kind() {
        return GapKind.CONVERSATION;
    }

    @Override
    public List<NamedGap> find() {
        return seen.all().stream()
                .filter(it ->
                        Boolean.TRUE.equals(it.partnership().conversation().onlyBusiness()))
                .map(it -> gap(it.number(), it.partnership()))
                .toList();
    }

    private NamedGap gap(int number, Partnership partnership) {
        List<Integer> actors = seen.actors(partnership.sides());
        return new NamedGap(
                GapKind.CONVERSATION,
                severity(actors.size(), partnership.conversation().business()),
                seen.groups(actors),
                actors,
                List.of(number),
                "conversation",
                List.of(
                        new Collaborations(List.of(number)),
                        new Actors(actors),
                        new Plain(actors.size()),
                        evidence(partnership.conversation())));
    }

    private static double severity(int sides, int dialogues) {
        return (1 - 1.0 / sides) * (1 - Math.pow(0.5, 1 + dialogues));
    }

    private static Named evidence(Conversation conversation) {
        if (conversation.business() == 0) {
            return new Text("partnerships.business.registered", List.of());
        }
        List<Named> named = List.of(
                new Plain(conversation.business()),
                new Plain(conversation.formal()),
                new Plain(conversation.dialogues().stream()
                        .filter(it -> "BUSINESS".equals(it.conversation()))
                        .map(Dialogue::date)
                        .findFirst()
                        .orElseThrow()));
        return new Text(
                conversation.registered() == null ? "partnerships.business.dialogues" : "partnerships.business.both",
                named);
    }
}
