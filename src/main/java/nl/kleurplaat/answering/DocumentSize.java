package nl.kleurplaat.answering;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is, whatever its schema: the largest of its operations, with fragments counted wherever they are
 * used. A fragment is looked through once, however often it is used: O(n) in the text.
 *
 * @param depth fields within fields
 * @param schemaDepth the same of what is asked about the schema
 * @param height fields
 * @param aliases fields with another name
 * @param rootFields fields of the operation itself
 * @param directives of the whole document, each counted once
 */
record DocumentSize(int depth, int schemaDepth, long height, long aliases, long rootFields, int directives) {

    /** Fragments that use fragments soon count more than a number holds. */
    private static final long MANY = Integer.MAX_VALUE;

    static DocumentSize of(Document document) {
        Counting counting = new Counting(document);
        Size size = Size.NONE;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            size = size.or(counting.of(operation.getSelectionSet()));
        }
        return new DocumentSize(
                size.depth, size.schemaDepth, size.height, size.aliases, size.fields, directives(document));
    }

    private static int directives(Node<?> node) {
        int count = node instanceof Directive ? 1 : 0;
        for (Node<?> child : node.getChildren()) {
            count += directives(child);
        }
        return count;
    }

    /** Of a selection. */
    private record Size(int depth, int schemaDepth, long height, long aliases, long fields) {

        static final Size NONE = new Size(0, 0, 0, 0, 0);

        Size and(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.max(schemaDepth, other.schemaDepth),
                    Math.min(MANY, height + other.height),
                    Math.min(MANY, aliases + other.aliases),
                    Math.min(MANY, fields + other.fields));
        }

        Size or(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.max(schemaDepth, other.schemaDepth),
                    Math.max(height, other.height),
                    Math.max(aliases, other.aliases),
                    Math.max(fields, other.fields));
        }

        Size below(Field field) {
            boolean aboutSchema =
                    field.getName().equals("__schema") || field.getName().equals("__type");
            return new Size(
                    aboutSchema ? 0 : depth + 1,
                    aboutSchema ? depth + 1 : schemaDepth == 0 ? 0 : schemaDepth + 1,
                    Math.min(MANY, height + 1),
                    Math.min(MANY, aliases + (field.getAlias() == null ? 0 : 1)),
                    1);
        }
    }

    private static final class Counting {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, Size> counted = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Counting(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        Size of(@Nullable SelectionSet selections) {
            Size size = Size.NONE;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    size = size.and(of(selection));
                }
            }
            return size;
        }

        private Size of(Selection<?> selection) {
            if (selection instanceof Field field) {
                return of(field.getSelectionSet()).below(field);
            }
            return selection instanceof FragmentSpread spread
                    ? fragment(spread.getName())
                    : of(((InlineFragment) selection).getSelectionSet());
        }

        /** One that does not exist, or uses itself, counts nothing: validation refuses it. */
        private Size fragment(String name) {
            Size known = counted.get(name);
            if (known != null) {
                return known;
            }
            FragmentDefinition fragment = fragments.get(name);
            if (fragment == null || !open.add(name)) {
                return Size.NONE;
            }
            Size size = of(fragment.getSelectionSet());
            counted.put(name, size);
            return size;
        }
    }
}
