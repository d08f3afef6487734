package nl.kleurplaat.answering;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.kleurplaat.api.Allowance;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.audit.ReadsOfPersons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what asks too much: by its text before it is understood, by its cost before it is executed. */
@Component
class BoundedQuestions extends SimplePerformantInstrumentation {

    /** Under which the context of a question has what it costs. */
    static final String COST = "cost";

    /** A question that nobody is known to ask. */
    private static final Reader NOBODY = new Reader("", Role.VIEWER);

    /** The parser counts the end of the text as a word. */
    private static final int END = 1;

    private final ParserOptions parsing = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxTokens(Bounds.WIDE.tokens() + END));
    private final Texts texts;
    private final Lengths lengths;
    private final Allowance allowance;
    private final ReadsOfPersons reads;

    BoundedQuestions(Texts texts, Lengths lengths, Allowance allowance, ReadsOfPersons reads) {
        this.allowance = allowance;
        this.reads = reads;
        this.texts = texts;
        this.lengths = lengths;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Deadline deadline = input.getGraphQLContext().getOrDefault("deadline", Deadline.NEVER);
        input.getGraphQLContext()
                .put(ParserOptions.class, parsing)
                .put(
                        Budget.class,
                        new Budget(
                                Bounds.of(reader(input.getGraphQLContext())),
                                input.getGraphQLContext().getOrDefault(Client.class, Client.UNKNOWN),
                                deadline,
                                texts,
                                input.getLocale() == null ? Texts.DUTCH : input.getLocale()));
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
            if (failure instanceof ParseCancelledException || failure instanceof ParseCancelledTooDeepException) {
                Budget budget = budget(parameters.getGraphQLContext());
                throw budget.refusal(
                        ProblemCode.TOO_LARGE,
                        "answering.long-document",
                        budget.bounds().tokens());
            }
        });
    }

    @Override
    public InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        DocumentSize size = DocumentSize.of(parameters.getDocument());
        Budget budget = budget(parameters.getGraphQLContext());
        Bounds bounds = budget.bounds();
        hold(budget, "depth", size.depth(), bounds.depth());
        hold(budget, "depth", size.schemaDepth(), bounds.schemaDepth());
        hold(budget, "height", size.height(), bounds.height());
        hold(budget, "aliases", size.aliases(), bounds.aliases());
        hold(budget, "rootFields", size.rootFields(), bounds.rootFields());
        hold(budget, "directives", size.directives(), bounds.directives());
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        context.getGraphQLContext().put(QuestionsSeen.OPERATION, context.getOperationDefinition());
        holdToRole(context);
        holdToLens(context);
        holdToAllowance(context);
        int cost = Cost.of(context, lengths);
        Budget budget = budget(context.getGraphQLContext());
        hold(budget, COST, cost, budget.bounds().cost());
        context.getGraphQLContext().put(COST, cost);
        Reader reader = reader(context.getGraphQLContext());
        allowance.take(reader, cost);
        keepInAudit(context, reader);
        if (context.getOperationDefinition().getOperation() == Operation.MUTATION) {
            // what was changed is told, however long it took
            context.getGraphQLContext().put(Budget.class, budget.untimed());
        }
        return context;
    }

    /** The last that is done before it is answered: what is refused was not seen. */
    private void keepInAudit(ExecutionContext context, Reader reader) {
        if (reader.tier() == Tier.PERSONS) {
            AskedOfPersons asked = AskedOfPersons.of(context);
            if (asked.any()) {
                reads.keep(reader, asked.fields(), asked.person());
            }
        }
    }

    @Override
    public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        budget(parameters.getExecutionContext().getGraphQLContext()).check();
        return null;
    }

    /** A question that was seen before is not looked at again but here. */
    private void holdToAllowance(ExecutionContext context) {
        Reader reader = reader(context.getGraphQLContext());
        if (reader.kind() == Reader.Kind.LOCAL) {
            return;
        }
        long seconds = allowance.seconds(reader);
        if (seconds > 0) {
            allowance.refused(Allowance.Limit.POINTS);
            // over a connection that stays open; a request of its own is refused before
            throw budget(context.getGraphQLContext()).refusal(ProblemCode.RATE_LIMITED, "door.points", seconds);
        }
        boolean ofSchema = DocumentSize.of(context.getDocument()).schemaDepth() > 0;
        if (ofSchema && !allowance.mayAskOfSchema(reader)) {
            throw budget(context.getGraphQLContext()).refusal(ProblemCode.RATE_LIMITED, "answering.schema-often");
        }
    }

    private static void holdToRole(ExecutionContext context) {
        Reader reader = reader(context.getGraphQLContext());
        RequiredRole.Lacking lacking = RequiredRole.of(context, reader);
        if (lacking == null) {
            return;
        }
        Budget budget = budget(context.getGraphQLContext());
        Role role = lacking.role();
        throw role == null
                ? budget.refusal(ProblemCode.FORBIDDEN, "answering.limited", lacking.field())
                : budget.refusal(
                        ProblemCode.FORBIDDEN,
                        "answering.role",
                        lacking.field(),
                        role.word(),
                        reader.role().word());
    }

    private static void holdToLens(ExecutionContext context) {
        if (reader(context.getGraphQLContext()).limits().lens() != null) {
            String further = WithinLens.further(context);
            if (further != null) {
                throw budget(context.getGraphQLContext())
                        .refusal(ProblemCode.FORBIDDEN, "answering.outside-lens", further);
            }
        }
    }

    private static void hold(Budget budget, String name, long asked, long limit) {
        if (asked > limit) {
            throw budget.refusal(ProblemCode.TOO_LARGE, "answering." + name, asked, limit)
                    .of(name, asked, limit);
        }
    }

    /** Each event of a subscription is an answer of its own. */
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
        context.put(Budget.class, budget(context).again());
        keepInAudit(parameters.getExecutionContext(), reader(context));
        return null;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Integer cost = parameters.getGraphQLContext().get(COST);
        Budget budget = budget(parameters.getGraphQLContext());
        Refusal refused = budget.refused();
        ExecutionResult whole = refused == null
                ? result
                : ExecutionResult.newExecutionResult().addError(refused).build();
        return CompletableFuture.completedFuture(
                cost == null ? whole : told(whole, cost, budget.bounds(), reader(parameters.getGraphQLContext())));
    }

    private ExecutionResult told(ExecutionResult result, int cost, Bounds bounds, Reader reader) {
        Map<Object, Object> extensions = new LinkedHashMap<>();
        if (result.getExtensions() != null) {
            extensions.putAll(result.getExtensions());
        }
        Map<String, Object> told = new LinkedHashMap<>(Map.of("asked", cost, "limit", bounds.cost()));
        if (reader.kind() != Reader.Kind.LOCAL) {
            told.put("left", Math.max(0, allowance.left(reader)));
        }
        extensions.put(COST, told);
        return result.transform(it -> it.extensions(extensions));
    }

    private static Reader reader(GraphQLContext context) {
        return context.getOrDefault(Reader.ATTRIBUTE, NOBODY);
    }

    private static Budget budget(GraphQLContext context) {
        return context.get(Budget.class);
    }
}
