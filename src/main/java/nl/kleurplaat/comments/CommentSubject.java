package nl.kleurplaat.comments;

import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.browse.NodeView;
import nl.kleurplaat.browse.NodeViews;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** What a comment is about: one of these. */
record CommentSubject(
        @Nullable String gap,
        @Nullable String bridge,
        @Nullable String thing) {

    private static final String THING = "thing:";
    private static final int LONGEST = 1_000;

    /** As one text. */
    String about() {
        return gap != null ? "gap:" + gap : bridge != null ? "bridge:" + bridge : THING + thing;
    }

    /** @throws Problem NOT_FOUND where there is no such thing, BAD_INPUT where the text cannot name anything */
    void require(Snapshot snapshot) {
        if (about().length() > LONGEST) {
            throw new Problem(ProblemCode.BAD_INPUT, "comments.about", LONGEST);
        }
        if (thing != null && find(snapshot, GlobalId.of(thing)) == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "comments.no-thing", thing);
        }
    }

    /**
     * What a comment is about now.
     *
     * @return the same, the organisation that it was merged into, or null where the thing is gone
     */
    static @Nullable String now(String about, Snapshot snapshot) {
        if (!about.startsWith(THING)) {
            return about;
        }
        NodeView view = find(snapshot, GlobalId.of(about.substring(THING.length())));
        return view == null ? null : THING + view.id();
    }

    /** Whether it is about somebody, or about what carries a name of one: then what is remarked is personal data, whatever it says. */
    static boolean isPersonal(String about) {
        return about.startsWith(THING)
                && Types.ofTitle(GlobalId.of(about.substring(THING.length())).type())
                        .filter(Type::personal)
                        .isPresent();
    }

    private static @Nullable NodeView find(Snapshot snapshot, GlobalId id) {
        return NodeViews.find(snapshot, id.type(), id.key());
    }
}
