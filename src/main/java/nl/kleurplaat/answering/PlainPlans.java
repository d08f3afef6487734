package nl.kleurplaat.answering;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.kleurplaat.answering.PlainFields.Asked;
import nl.kleurplaat.answering.PlainFields.Maker;
import nl.kleurplaat.answering.PlainFields.Reader;
import org.jspecify.annotations.Nullable;

/** What one request asks of objects, worked out once for all objects of which the same is asked. */
final class PlainPlans {

    private final PlainFields fields;
    private final ExecutionContext context;
    private final Budget budget;
    private final FieldCollector collector = new FieldCollector();
    private final Map<Place, Optional<Plan>> plans = new ConcurrentHashMap<>();

    PlainPlans(PlainFields fields, ExecutionContext context) {
        this.fields = fields;
        this.context = context;
        this.budget = context.getGraphQLContext().get(Budget.class);
    }

    /** A place in the document, and what stands there. */
    private record Place(List<Field> fields, String type) {}

    /** Turns what a field holds into what goes into the answer. */
    private interface Completion {
        @Nullable
        Object of(Object value);
    }

    /** What to do for one field. */
    private record Step(String name, Reader<Object> reader, boolean mayBeNull, Completion completion) {}

    /** What to do for one object. */
    record Plan(List<Step> steps, int weight, Budget budget) {

        /** @throws Refusal where the answer gets too large, or takes too long; another exception where it cannot be done this way */
        Map<String, @Nullable Object> read(Object source) {
            budget.object(weight);
            long characters = 0;
            Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(steps.size());
            for (Step step : steps) {
                Object value = step.reader.of(source);
                if (value == null && !step.mayBeNull) {
                    throw new IllegalStateException(step.name + " is null");
                }
                Object completed = value == null ? null : step.completion.of(value);
                characters += step.name.length() + (completed instanceof String text ? text.length() : 0);
                answer.put(step.name, completed);
            }
            budget.text(characters);
            return answer;
        }
    }

    /** Empty where not all that is asked is plain. */
    Optional<Plan> of(MergedField field, GraphQLObjectType type) {
        Place place = new Place(field.getFields(), type.getName());
        Optional<Plan> known = plans.get(place);
        if (known == null) {
            known = Optional.ofNullable(plan(field, type));
            plans.put(place, known);
        }
        return known;
    }

    private @Nullable Plan plan(MergedField field, GraphQLObjectType type) {
        FieldCollectorParameters asked = FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        MergedSelectionSet selection = collector.collectFields(asked, field, false);
        List<Step> steps = new ArrayList<>();
        for (String name : selection.getKeys()) {
            Step step = step(name, selection.getSubField(name), type);
            if (step == null) {
                return null;
            }
            steps.add(step);
        }
        return new Plan(List.copyOf(steps), Cost.isPartOfPage(type.getName()) ? 0 : 1, budget);
    }

    private @Nullable Step step(String name, MergedField field, GraphQLObjectType type) {
        if (field.getName().equals("__typename")) {
            return new Step(name, source -> type.getName(), false, value -> value);
        }
        Maker<?> maker = fields.maker(type.getName(), field.getName());
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        Reader<Object> reader = maker == null ? null : reader(maker, definition, field);
        Completion completion = reader == null ? null : completion(field, nullable(definition.getType()));
        return reader == null || completion == null
                ? null
                : new Step(name, reader, !(definition.getType() instanceof GraphQLNonNull), completion);
    }

    @SuppressWarnings("unchecked") // the schema says what the source of a field is
    private @Nullable Reader<Object> reader(Maker<?> maker, GraphQLFieldDefinition definition, MergedField field) {
        Map<String, Object> arguments = definition.getArguments().isEmpty()
                ? Map.of()
                : ValuesResolver.getArgumentValues(
                        context.getGraphQLSchema().getCodeRegistry(),
                        definition.getArguments(),
                        field.getArguments(),
                        context.getCoercedVariables(),
                        context.getGraphQLContext(),
                        context.getLocale());
        return ((Maker<Object>) maker).of(new Asked(arguments, context.getLocale()));
    }

    private @Nullable Completion completion(MergedField field, GraphQLType type) {
        if (type instanceof GraphQLScalarType scalar) {
            Coercing<?, ?> coercing = scalar.getCoercing();
            boolean date = scalar.getName().equals("Date");
            return value -> value instanceof String || value instanceof Integer || value instanceof Boolean
                    ? value
                    : date && value instanceof LocalDate day
                            ? day.toString()
                            : coercing.serialize(value, context.getGraphQLContext(), context.getLocale());
        }
        if (type instanceof GraphQLEnumType words) {
            return value -> words.serialize(value, context.getGraphQLContext(), context.getLocale());
        }
        if (type instanceof GraphQLList list) {
            return each(field, list);
        }
        return type instanceof GraphQLObjectType object ? one(field, object) : null;
    }

    private @Nullable Completion one(MergedField field, GraphQLObjectType type) {
        Plan plan = of(field, type).orElse(null);
        return plan == null ? null : plan::read;
    }

    private @Nullable Completion each(MergedField field, GraphQLList list) {
        Completion completion = completion(field, nullable((GraphQLOutputType) list.getOriginalWrappedType()));
        return completion == null
                ? null
                : value -> {
                    List<?> things = (List<?>) value;
                    List<@Nullable Object> answer = new ArrayList<>(things.size());
                    for (Object thing : things) {
                        answer.add(completion.of(thing));
                    }
                    return answer;
                };
    }

    private static GraphQLType nullable(GraphQLOutputType type) {
        return type instanceof GraphQLNonNull some ? some.getWrappedType() : type;
    }
}
