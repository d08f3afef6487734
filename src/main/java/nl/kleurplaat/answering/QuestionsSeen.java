package nl.kleurplaat.answering;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts every question by what it is called and what became of it, with its time and its cost, and logs those that are slow: what they
 * are called and which fields of the schema they begin with, and nothing of their text or their variables.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuestionsSeen implements WebGraphQlInterceptor {

    /** Under which the context of a question has what it does, once that is understood. */
    static final String OPERATION = OperationDefinition.class.getName();

    private static final Logger log = LoggerFactory.getLogger(QuestionsSeen.class);
    private static final String OK = "OK";
    private static final int MOST_FIELDS = 5;
    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final OwnOperations own = new OwnOperations();
    private final MeterRegistry meters;
    private final Duration slow;
    private volatile boolean asked;

    QuestionsSeen(MeterRegistry meters, @Value("${kleurplaat.slow-question:1s}") Duration slow) {
        this.meters = meters;
        this.slow = slow;
    }

    /** What the program asks itself before, to be warm, is nobody's question. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        asked = true;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!asked) {
            return chain.next(request);
        }
        long begin = System.nanoTime();
        return chain.next(request).doOnNext(response -> {
            GraphQLContext context = response.getExecutionInput().getGraphQLContext();
            seen(
                    context.get(OPERATION),
                    context.get(BoundedQuestions.COST),
                    outcome(response.getErrors()),
                    System.nanoTime() - begin);
        });
    }

    private void seen(
            @Nullable OperationDefinition operation, @Nullable Integer cost, String outcome, long nanoseconds) {
        String name = own.name(operation == null ? null : operation.getName());
        Timer.builder("kleurplaat.questions")
                .description("Questions that were answered, by what they are called and what became of them")
                .tag("operation", name)
                .tag("outcome", outcome)
                .register(meters)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
        if (cost != null) {
            DistributionSummary.builder("kleurplaat.questions.cost")
                    .description("What questions cost")
                    .tag("operation", name)
                    .register(meters)
                    .record(cost);
        }
        if (nanoseconds >= slow.toNanos()) {
            log.warn(
                    "Slow question: {} ({}) took {} ms, cost {}, {}",
                    name,
                    operation == null ? "not understood" : fields(operation),
                    TimeUnit.NANOSECONDS.toMillis(nanoseconds),
                    cost == null ? "unknown" : cost,
                    outcome);
        }
    }

    private static String fields(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(Field::getName)
                .distinct()
                .limit(MOST_FIELDS)
                .collect(Collectors.joining(", "));
    }

    private static String outcome(List<ResponseError> errors) {
        if (errors.isEmpty()) {
            return OK;
        }
        Object code = errors.getFirst().getExtensions().get("code");
        return code instanceof String word && CODES.contains(word) ? word : ProblemCode.INTERNAL.name();
    }
}
