package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Talk;

/**
 * Finds partnerships in which nothing but business is talked about. The severity is (1 − 1/s) × (1 − ½^(1 + d)) for s sides
 * and d talks about business: it grows with the others that a side could talk with, and with each time that they met
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
        Sentence reason = new Sentence(
                "gaps.conversation.reason",
                Map.of(
                        "sides", actors.size(),
                        "collaboration", seen.collaboration(number),
                        "evidence", evidence(partnership.conversation())));
        return new NamedGap(
                GapKind.CONVERSATION,
                severity(actors.size(), partnership.conversation().business()),
                seen.groups(actors),
                actors,
                List.of(number),
                new Sentence("gaps.conversation.title", Map.of("collaboration", seen.collaboration(number))),
                reason,
                new Sentence("gaps.conversation.action", Map.of("who", seen.names(actors))));
    }

    private static double severity(int sides, int talks) {
        return (1 - 1.0 / sides) * (1 - Math.pow(0.5, 1 + talks));
    }

    private static Sentence evidence(Conversation conversation) {
        if (conversation.business() == 0) {
            return Sentence.of("partnerships.business.registered");
        }
        LocalDate last = conversation.talks().stream()
                .filter(it -> "BUSINESS".equals(it.conversation()))
                .map(Talk::date)
                .findFirst()
                .orElseThrow();
        return new Sentence(
                conversation.registered() == null ? "partnerships.business.dialogues" : "partnerships.business.both",
                Map.of("count", conversation.business(), "formal", conversation.formal(), "last", last));
    }
}
