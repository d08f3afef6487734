package nl.kleurplaat.sharing;

import java.util.List;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Written;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Views as somebody keeps them. */
@Controller
class SavedViewController {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;

    /** A path on this service, with what may stand behind it. */
    private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,8000}");

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    record SaveViewInput(String name, String address) {}

    @QueryMapping
    List<SavedView> savedViews(@ContextValue Reader reader) {
        return views.all(reader.name());
    }

    @MutationMapping
    SavedView saveView(@Argument SaveViewInput input, @ContextValue Reader reader) {
        if (!ADDRESS.matcher(input.address()).matches()) {
            throw new Problem(ProblemCode.BAD_INPUT, "sharing.path");
        }
        if (views.all(reader.name()).size() >= MOST) {
            throw new Problem(ProblemCode.TOO_LARGE, "sharing.many-saved", MOST);
        }
        return views.save(name(input.name()), input.address(), reader.name());
    }

    @MutationMapping
    SavedView renameSavedView(@Argument String id, @Argument String name, @ContextValue Reader reader) {
        return views.rename(id, name(name), reader.name()).orElseThrow(() -> unknown(id));
    }

    @MutationMapping
    SavedView removeSavedView(@Argument String id, @ContextValue Reader reader) {
        return views.remove(id, reader.name()).orElseThrow(() -> unknown(id));
    }

    private static String name(String given) {
        String name = Written.line(given);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Problem(ProblemCode.BAD_INPUT, "sharing.name", LONGEST_NAME);
        }
        return name;
    }

    private static Problem unknown(String id) {
        return new Problem(ProblemCode.NOT_FOUND, "sharing.unknown-saved", id);
    }
}
