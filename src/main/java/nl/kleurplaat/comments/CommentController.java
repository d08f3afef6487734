package nl.kleurplaat.comments;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.snapshot.Snapshot;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Comments as readers may see and make them. A text that is about a person, or names one of the record, is told to those who may
 * see persons and to who wrote it. Nobody is told that it is withheld because of a name that they wrote: that would tell who is in the record.
 */
@Controller
class CommentController {

    private static final int LONGEST = 2_000;
    private static final int MOST_ABOUT_ONE = 100;
    private static final int MOST_ASKED = 400;

    private final Comments comments;
    private final PersonNames names;

    CommentController(Comments comments, PersonNames names) {
        this.comments = comments;
        this.names = names;
    }

    record AddCommentInput(CommentSubject about, String text) {}

    @QueryMapping
    List<CommentThreadView> comments(@Argument List<CommentSubject> about, @ContextValue Reader reader) {
        if (about.size() > MOST_ASKED) {
            throw new Problem(ProblemCode.TOO_LARGE, "comments.many-asked", MOST_ASKED);
        }
        List<String> asked = about.stream().map(CommentSubject::about).toList();
        Map<String, List<Comment>> found = comments.about(asked).stream().collect(groupingBy(Comment::about));
        return asked.stream()
                .map(one -> thread(found.getOrDefault(one, List.of()), reader))
                .toList();
    }

    @MutationMapping
    CommentView addComment(
            @Argument AddCommentInput input, @ContextValue Reader reader, @ContextValue Snapshot snapshot) {
        String text = Written.prose(input.text());
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Problem(ProblemCode.BAD_INPUT, "comments.text", LONGEST);
        }
        input.about().require(snapshot);
        String about = input.about().about();
        if (comments.count(about) >= MOST_ABOUT_ONE) {
            throw new Problem(ProblemCode.TOO_LARGE, "comments.many", MOST_ABOUT_ONE);
        }
        return view(comments.add(about, text, reader), reader);
    }

    @MutationMapping
    CommentView resolveComment(@Argument String id, @Argument boolean resolved, @ContextValue Reader reader) {
        return view(comments.resolve(id, resolved, reader).orElseThrow(() -> unknown(id)), reader);
    }

    @MutationMapping
    CommentView removeComment(@Argument String id, @ContextValue Reader reader) {
        return view(comments.remove(id, isSteward(reader), reader).orElseThrow(() -> unknown(id)), reader);
    }

    private CommentThreadView thread(List<Comment> all, Reader reader) {
        int open = (int) all.stream().filter(one -> one.resolvedAt() == null).count();
        return new CommentThreadView(
                open, all.stream().map(one -> view(one, reader)).toList());
    }

    private CommentView view(Comment comment, Reader reader) {
        boolean own = comment.writer().equals(reader.name());
        boolean told = own
                || reader.tier() == Tier.PERSONS
                || !(CommentSubject.isPersonal(comment.about()) || names.areIn(comment.text()));
        return new CommentView(
                comment.id(),
                told ? comment.text() : null,
                comment.by(),
                comment.at(),
                comment.resolvedBy(),
                comment.resolvedAt(),
                reader.role().includes(Role.EDITOR) && (own || isSteward(reader)));
    }

    /** Whoever is limited to organisations takes away only what they wrote. */
    private static boolean isSteward(Reader reader) {
        return reader.role().includes(Role.STEWARD) && reader.organisations() == null;
    }

    private static Problem unknown(String id) {
        return new Problem(ProblemCode.NOT_FOUND, "comments.unknown", id);
    }
}
