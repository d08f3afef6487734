package nl.kleurplaat.comments;

import java.util.List;

/**
 * What is remarked about one thing, the oldest first.
 *
 * @param open how many are not resolved
 */
record CommentThreadView(int open, List<CommentView> comments) {}
