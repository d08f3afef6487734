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
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.kleurplaat.answering.PlainFields.Asked;
import nl.kleurplaat.answering.PlainFields.Maker;
import nl.kleurplaat.answering.PlainFields.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.util.RawValue;

/** What one request asks of objects, worked out once for all objects of which the same is asked. */
final class PlainPlans {

    private static final JsonFactory JSON = new JsonFactory();

    /** Bytes that there is room for at first. */
    private static final int LEAST = 512;

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

    /** Writes what a field holds as it goes into the answer. */
    private interface Completion {
        void write(Object value, JsonGenerator out);
    }

    /** What to do for one field. */
    private record Step(SerializedString name, Reader<Object> reader, boolean mayBeNull, Completion completion) {}

    /** What to do for one object. */
    record Plan(List<Step> steps, int weight, Budget budget) {

        /**
         * What is asked of an object, as JSON.
         *
         * @throws Refusal where the answer gets too large, or takes too long; another exception where it cannot be done
         *     this way
         */
        RawValue read(Object source) {
            var bytes = new CountedBytes(budget);
            JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes);
            write(source, out);
            out.close();
            return new RawValue(new WrittenJson(bytes.toByteArray()));
        }

        private void write(Object source, JsonGenerator out) {
            budget.object(weight);
            out.writeStartObject();
            for (Step step : steps) {
                Object value = step.reader.of(source);
                out.writeName(step.name);
                if (value != null) {
                    step.completion.write(value, out);
                } else if (step.mayBeNull) {
                    out.writeNull();
                } else {
                    throw new IllegalStateException(step.name + " is null");
                }
            }
            out.writeEndObject();
        }
    }

    /** Bytes that count for the size of the answer. */
    private static final class CountedBytes extends ByteArrayOutputStream {

        private final Budget budget;

        CountedBytes(Budget budget) {
            super(LEAST);
            this.budget = budget;
        }

        @Override
        public synchronized void write(byte[] some, int offset, int length) {
            budget.text(length, 0);
            super.write(some, offset, length);
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
            return new Step(
                    new SerializedString(name),
                    source -> type.getName(),
                    false,
                    (value, out) -> out.writeString(type.getName()));
        }
        Maker<?> maker = fields.maker(type.getName(), field.getName());
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        Reader<Object> reader = maker == null ? null : reader(maker, definition, field);
        Completion completion = reader == null ? null : completion(field, nullable(definition.getType()));
        return reader == null || completion == null
                ? null
                : new Step(
                        new SerializedString(name),
                        reader,
                        !(definition.getType() instanceof GraphQLNonNull),
                        completion);
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
            return scalar(scalar);
        }
        if (type instanceof GraphQLEnumType words) {
            return (value, out) -> leaf(words.serialize(value, context.getGraphQLContext(), context.getLocale()), out);
        }
        if (type instanceof GraphQLList list) {
            return each(field, list);
        }
        return type instanceof GraphQLObjectType object ? one(field, object) : null;
    }

    private Completion scalar(GraphQLScalarType scalar) {
        if (scalar.getName().equals("Date")) {
            return (value, out) -> out.writeString(((LocalDate) value).toString());
        }
        Coercing<?, ?> coercing = scalar.getCoercing();
        return (value, out) -> leaf(
                value instanceof String || value instanceof Integer || value instanceof Boolean
                        ? value
                        : coercing.serialize(value, context.getGraphQLContext(), context.getLocale()),
                out);
    }

    private static void leaf(@Nullable Object value, JsonGenerator out) {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            throw new IllegalStateException("not written this way: " + value);
        }
    }

    private @Nullable Completion one(MergedField field, GraphQLObjectType type) {
        Plan plan = of(field, type).orElse(null);
        return plan == null ? null : plan::write;
    }

    private @Nullable Completion each(MergedField field, GraphQLList list) {
        Completion completion = completion(field, nullable((GraphQLOutputType) list.getOriginalWrappedType()));
        return completion == null
                ? null
                : (value, out) -> {
                    out.writeStartArray();
                    for (Object thing : (List<?>) value) {
                        completion.write(thing, out);
                    }
                    out.writeEndArray();
                };
    }

    private static GraphQLType nullable(GraphQLOutputType type) {
        return type instanceof GraphQLNonNull some ? some.getWrappedType() : type;
    }
}
