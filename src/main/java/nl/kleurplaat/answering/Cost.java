package nl.kleurplaat.answering;

import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many objects the answer to a validated operation has, estimated before anything is read: the product of the lengths
 * of lists within lists, where a page is as long as it is asked for and another list as {@link Lengths} says; values and
 * what a page is made of ({@code edges}, {@code pageInfo}) count nothing; an analysis counts its price beside that, which
 * stands in the schema as {@code @cost}. What is asked about the schema is free. Each fragment is looked through once: O(n)
 * in the text.
 */
final class Cost {

    private static final String PRICE = "cost";

    private final ExecutionContext asked;
    private final Lengths lengths;
    private final ConditionalNodes conditions = new ConditionalNodes();
    private final IdentityHashMap<SelectionSet, Estimate> counted = new IdentityHashMap<>();

    private Cost(ExecutionContext asked, Lengths lengths) {
        this.asked = asked;
        this.lengths = lengths;
    }

    /** Rounded up; at most {@link Integer#MAX_VALUE}. */
    static int of(ExecutionContext asked, Lengths lengths) {
        var schema = asked.getGraphQLSchema();
        var operation = asked.getOperationDefinition();
        GraphQLCompositeType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return (int) Math.ceil(new Cost(asked, lengths).of(operation.getSelectionSet(), root).once);
    }

    /** Of a selection: what is there once, and what is there for each thing of the page that it is of. */
    private record Estimate(double once, double each) {

        static final Estimate NONE = new Estimate(0, 0);

        Estimate and(Estimate other) {
            return new Estimate(once + other.once, each + other.each);
        }
    }

    /** Of something that a page is made of, which is no thing itself. */
    static boolean isPartOfPage(String type) {
        return type.endsWith("Connection") || type.endsWith("Edge") || type.equals("PageInfo");
    }

    private Estimate of(SelectionSet selections, GraphQLCompositeType type) {
        Estimate known = counted.get(selections);
        if (known == null) {
            known = added(selections, type);
            counted.put(selections, known);
        }
        return known;
    }

    /** Where a thing is of one of several types, what is asked of the dearest of them. */
    private Estimate added(SelectionSet selections, GraphQLCompositeType type) {
        Estimate always = Estimate.NONE;
        Map<String, Estimate> byType = new HashMap<>();
        for (Selection<?> selection : selections.getSelections()) {
            if (isIncluded((DirectivesContainer<?>) selection)) {
                TypeName condition = type instanceof GraphQLObjectType ? null : condition(selection);
                Estimate some = of(selection, type);
                if (condition == null) {
                    always = always.and(some);
                } else {
                    byType.merge(condition.getName(), some, Estimate::and);
                }
            }
        }
        return byType.values().stream()
                .max(Comparator.comparingDouble(Estimate::once))
                .map(always::and)
                .orElse(always);
    }

    private @Nullable TypeName condition(Selection<?> selection) {
        return selection instanceof InlineFragment inline
                ? inline.getTypeCondition()
                : selection instanceof FragmentSpread spread ? fragment(spread).getTypeCondition() : null;
    }

    private FragmentDefinition fragment(FragmentSpread spread) {
        return Objects.requireNonNull(asked.getFragmentsByName().get(spread.getName()));
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        return conditions.shouldInclude(
                selection, asked.getCoercedVariables().toMap(), asked.getGraphQLSchema(), asked.getGraphQLContext());
    }

    private Estimate of(Selection<?> selection, GraphQLCompositeType type) {
        if (selection instanceof Field field) {
            return field.getName().startsWith("__") ? Estimate.NONE : of(field, type);
        }
        if (selection instanceof InlineFragment inline) {
            return of(inline.getSelectionSet(), type(inline.getTypeCondition(), type));
        }
        FragmentDefinition fragment = fragment((FragmentSpread) selection);
        return of(fragment.getSelectionSet(), type(fragment.getTypeCondition(), type));
    }

    private GraphQLCompositeType type(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition != null
                        && asked.getGraphQLSchema().getType(condition.getName())
                                instanceof GraphQLCompositeType narrower
                ? narrower
                : otherwise;
    }

    private Estimate of(Field field, GraphQLCompositeType type) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(
                asked.getGraphQLSchema(), (GraphQLFieldsContainer) type, field.getName());
        Map<String, Object> arguments = arguments(field, definition);
        double price = price(definition, arguments);
        GraphQLNamedType of = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(of instanceof GraphQLCompositeType things) || field.getSelectionSet() == null) {
            return new Estimate(price, 0);
        }
        Estimate below = of(field.getSelectionSet(), things);
        double one = isPartOfPage(of.getName()) ? 0 : 1;
        boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        if (list && of.getName().endsWith("Edge")) {
            return new Estimate(price, below.once + below.each);
        }
        boolean page = of.getName().endsWith("Connection");
        double many = page || list ? length(field, type, arguments) : 1;
        return new Estimate(
                price + (page ? below.once + many * below.each : many * (one + below.once + below.each)), 0);
    }

    /** Of a list: as is asked, or as long as it is usually. */
    private double length(Field field, GraphQLCompositeType type, Map<String, Object> arguments) {
        Object size = arguments.get("first") == null || arguments.get("last") != null
                ? arguments.get("last")
                : arguments.get("first");
        return size instanceof Integer some
                ? Math.max(0, some)
                : lengths.of(type.getName(), field.getName(), asked.getGraphQLContext());
    }

    private static double price(GraphQLFieldDefinition definition, Map<String, Object> arguments) {
        GraphQLAppliedDirective price = definition.getAppliedDirective(PRICE);
        if (price == null) {
            return 0;
        }
        int objects = price.getArgument("objects").getValue();
        String per = price.getArgument("per").getValue();
        return per == null ? objects : objects * number(arguments.get(per)) / 100.0;
    }

    private static int number(@Nullable Object argument) {
        return argument instanceof Integer some ? Math.max(0, some) : 0;
    }

    private Map<String, Object> arguments(Field field, GraphQLFieldDefinition definition) {
        return definition.getArguments().isEmpty()
                ? Map.of()
                : ValuesResolver.getArgumentValues(
                        asked.getGraphQLSchema().getCodeRegistry(),
                        definition.getArguments(),
                        field.getArguments(),
                        asked.getCoercedVariables(),
                        asked.getGraphQLContext(),
                        asked.getLocale());
    }
}
