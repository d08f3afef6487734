package nl.kleurplaat.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Views as they are shared with others by a link. */
@Controller
class SharedViewController {

    /** How many days a link counts where nothing else is said. */
    private static final int DAYS = 30;

    private static final int MOST_OF_ONE = 200;
    private static final int MOST_QUESTIONS = 100;
    private static final int LONGEST = 64 * 1024;

    /** What may stand behind a path: nothing, or a query. */
    private static final Pattern ADDRESS = Pattern.compile("(\\?[!-\\[\\]-~]{0,8000})?");

    private final SharedViews views;
    private final OwnQuestions own;

    SharedViewController(SharedViews views, OwnQuestions own) {
        this.views = views;
        this.own = own;
    }

    record ShareViewInput(
            SharedPage page,
            String address,
            Language language,
            @Nullable LocalDate until,
            List<SharedQuestion> questions) {}

    /** What a link shows to who opened it; nothing for who logged in otherwise. */
    @QueryMapping
    @Nullable
    SharedView sharedView(@ContextValue(required = false) @Nullable SharedView sharedView) {
        return sharedView;
    }

    @QueryMapping
    List<SharedView> sharedViews(@ContextValue Reader reader) {
        return views.all(reader);
    }

    @MutationMapping
    SharedViews.Made shareView(
            @Argument ShareViewInput input, @ContextValue Reader reader, @ContextValue LocalDate today) {
        if (reader.kind() == Reader.Kind.LOCAL) {
            throw new Problem(ProblemCode.BAD_INPUT, "sharing.nobody");
        }
        if (!ADDRESS.matcher(input.address()).matches()) {
            throw new Problem(ProblemCode.BAD_INPUT, "sharing.address");
        }
        LocalDate until = input.until() == null ? today.plusDays(DAYS) : input.until();
        if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
            throw new Problem(ProblemCode.BAD_INPUT, "sharing.until", until);
        }
        if (views.count(reader) >= MOST_OF_ONE) {
            throw new Problem(ProblemCode.TOO_LARGE, "sharing.many", MOST_OF_ONE);
        }
        return views.make(input.page(), input.address(), input.language(), until, questions(input), reader);
    }

    @MutationMapping
    SharedView revokeSharedView(@Argument String id, @ContextValue Reader reader) {
        return views.revoke(id, reader).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "sharing.unknown", id));
    }

    private List<String> questions(ShareViewInput input) {
        input.questions().stream()
                .map(SharedQuestion::name)
                .filter(name -> !own.has(input.page(), name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Problem(ProblemCode.BAD_INPUT, "sharing.question", name);
                });
        List<String> texts =
                input.questions().stream().map(SharedQuestion::text).distinct().toList();
        if (texts.size() > MOST_QUESTIONS
                || texts.stream().mapToInt(String::length).sum() > LONGEST) {
            throw new Problem(ProblemCode.TOO_LARGE, "sharing.long");
        }
        return texts;
    }
}
