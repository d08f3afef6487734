package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.kleurplaat.analysis.partnership.Health.OnCriterion;
import nl.kleurplaat.analysis.partnership.Health.Scored;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Says how a partnership stands, in one language; the sentences are in {@code texts/partnerships.properties}. They name
 * organisations, never people or what somebody may decide.
 */
public final class PartnershipTexts {

    private final Texts texts;
    private final Locale language;
    private final Snapshot snapshot;

    public PartnershipTexts(Texts texts, Locale language, Snapshot snapshot) {
        this.texts = texts;
        this.language = language;
        this.snapshot = snapshot;
    }

    /** Who has mandate, what is talked about, how it is scored and until when it runs. */
    public String reason(Partnership partnership) {
        List<String> sentences = new ArrayList<>();
        sentences.add(mandates(partnership));
        sentences.add(conversation(partnership.conversation()));
        sentences.add(health(partnership));
        LocalDate end = Days.date(
                snapshot.collaborations().get(partnership.collaboration()).end());
        if (end != null) {
            sentences.add(text("partnerships.end", end));
        }
        return String.join(" ", sentences);
    }

    private String mandates(Partnership partnership) {
        List<Side> without = partnership.withoutMandate();
        int sides = partnership.sides().size();
        return without.isEmpty()
                ? text("partnerships.mandate.all", sides)
                : text(
                        "partnerships.mandate.without",
                        list(without.stream().map(this::without).toList()),
                        without.size(),
                        sides);
    }

    private String without(Side side) {
        LocalDate since = MandateGaps.since(side.mandate(), side);
        return since == null
                ? text("partnerships.without.never", name(side.organisation()))
                : text(MandateGaps.text(side.mandate()), name(side.organisation()), since);
    }

    private String conversation(Conversation conversation) {
        Boolean only = conversation.onlyBusiness();
        if (only == null) {
            return text("partnerships.talk.unknown");
        }
        LocalDate last = conversation.lastContent();
        return only
                ? text("partnerships.talk.business", conversation.business())
                : last == null ? text("partnerships.talk.content") : text("partnerships.talk.content-on", last);
    }

    private String health(Partnership partnership) {
        Health health = partnership.health();
        if (health == null) {
            return notScored(partnership);
        }
        String means = list(health.sides().stream()
                .map(it -> score("partnerships.mean", it))
                .toList());
        if (health.sides().size() == 1) {
            return text("partnerships.health.one", means);
        }
        boolean apart = Boolean.TRUE.equals(health.disagreeing());
        String all = text(apart ? "partnerships.health.apart" : "partnerships.health.alike", means);
        OnCriterion furthest = health.furthest();
        return furthest == null || Objects.requireNonNull(furthest.difference()) <= 0
                ? all
                : all + " " + text("partnerships.health.furthest", scores(furthest));
    }

    private String notScored(Partnership partnership) {
        LocalDate last = partnership.sides().stream()
                .map(Side::assessed)
                .filter(Objects::nonNull)
                .<LocalDate>map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return last == null
                ? text("partnerships.health.none")
                : text("partnerships.health.out-of-date", last, Side.YEARS);
    }

    private String scores(OnCriterion criterion) {
        return text(
                "partnerships.scores",
                text("partnerships.criterion." + criterion.criterion().name()),
                list(criterion.scores().stream()
                        .map(it -> score("partnerships.score", it))
                        .toList()));
    }

    private String score(String key, Scored scored) {
        return text(key, name(scored.organisation()), scored.score());
    }

    private String name(int organisation) {
        return snapshot.organisations().get(organisation).name();
    }

    private String list(List<String> names) {
        return texts.list(language, names);
    }

    private String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
