package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Talk;
import org.jspecify.annotations.Nullable;

/**
 * What partners talk about, up to a day.
 *
 * @param registered what the collaboration itself says: BUSINESS, CONTENT or BOTH; null is not known. It has no date, so it
 *     holds on every day
 * @param talks those about the collaboration, the latest first
 */
public record Conversation(@Nullable String registered, List<Talk> talks) {

    private static final String BUSINESS = "BUSINESS";

    /** The talks of one sort, the latest first. */
    public <T extends Talk> List<T> those(Class<T> sort) {
        return talks.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** Whether nothing but business is talked about: true, false, or null where nothing is known. */
    public @Nullable Boolean onlyBusiness() {
        if (isContent(registered) || content() > 0) {
            return false;
        }
        return (BUSINESS.equals(registered) || business() > 0) ? true : null;
    }

    private static boolean isContent(@Nullable String what) {
        return what != null && !what.equals(BUSINESS);
    }

    /** How many of the talks were about business alone. */
    public int business() {
        return (int)
                talks.stream().filter(it -> BUSINESS.equals(it.conversation())).count();
    }

    /** How many of those were formal alone. */
    int formal() {
        return (int) talks.stream()
                .filter(it -> BUSINESS.equals(it.conversation()) && "FORMAL".equals(it.setting()))
                .count();
    }

    /** How many of the talks were about content, or about content as well. */
    public int content() {
        return (int) talks.stream().filter(it -> isContent(it.conversation())).count();
    }

    /** The day of the last talk about content; null without one. */
    public @Nullable LocalDate lastContent() {
        return talks.stream()
                .filter(it -> isContent(it.conversation()))
                .map(Talk::date)
                .findFirst()
                .orElse(null);
    }

    /** What is talked about. */
    Sentence said() {
        Boolean only = onlyBusiness();
        if (only == null) {
            return Sentence.of("partnerships.talk.unknown");
        }
        if (only) {
            return new Sentence("partnerships.talk.business", Map.of("count", business()));
        }
        LocalDate last = lastContent();
        return last == null
                ? Sentence.of("partnerships.talk.content")
                : new Sentence("partnerships.talk.content-on", Map.of("last", last));
    }
}
