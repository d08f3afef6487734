package nl.kleurplaat.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Keeps subscriptions within bounds: so many at once, one answer of each in the making, and no stream of events open when
 * the program stops. (WebSockets are cut off by the web server, after which a client connects again.)
 *
 * <p>The limit is that of all who ask together; each who logs in has one of their own besides.
 */
@Component
class Subscriptions implements WebGraphQlInterceptor {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private final Texts texts;
    private final QuestionErrors errors;
    private final int most;
    private final Allowance allowance;
    private final AtomicInteger open = new AtomicInteger();
    private final Sinks.Empty<Void> stopping = Sinks.empty();

    Subscriptions(
            Texts texts,
            QuestionErrors errors,
            Allowance allowance,
            @Value("${kleurplaat.subscriptions.most:50}") int most) {
        this.allowance = allowance;
        this.texts = texts;
        this.errors = errors;
        this.most = most;
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Transport transport = Transport.of(request);
        return chain.next(request).map(response -> answer(response, transport));
    }

    private WebGraphQlResponse answer(WebGraphQlResponse response, Transport transport) {
        ExecutionResult result = response.getExecutionResult();
        ExecutionInput input = response.getExecutionInput();
        if (result.getData() instanceof Publisher<?> events) {
            return transport == Transport.ANSWER
                    ? of(input, problem(ProblemCode.BAD_INPUT, text(input, "api.subscription-transport")))
                    : of(input, stream(bounded(events, input, transport)));
        }
        // a stream of events has one where there is one answer
        return transport == Transport.EVENTS ? of(input, stream(Flux.just(result))) : response;
    }

    private Flux<ExecutionResult> bounded(Publisher<?> events, ExecutionInput input, Transport transport) {
        Reader reader = Reader.of(input.getGraphQLContext().get(Reader.ATTRIBUTE));
        return Flux.defer(() -> {
            if (!allowance.follows(reader)) {
                String text = text(input, "api.subscriptions-many", allowance.subscriptions());
                return Flux.just(problem(ProblemCode.RATE_LIMITED, text));
            }
            return all(events, input, transport).doFinally(end -> allowance.unfollow(reader));
        });
    }

    private Flux<ExecutionResult> all(Publisher<?> events, ExecutionInput input, Transport transport) {
        return Flux.defer(() -> {
            if (open.incrementAndGet() > most) {
                open.decrementAndGet();
                String text = text(input, "api.subscriptions-many", most);
                return Flux.just(problem(ProblemCode.RATE_LIMITED, text));
            }
            // asking for one at a time, an event is only made when the one before it has been taken
            Flux<ExecutionResult> answers = Flux.from(events)
                    .cast(ExecutionResult.class)
                    .map(result ->
                            result.transform(it -> it.errors(errors.told(result.getErrors(), input.getLocale()))))
                    .onErrorResume(failure -> Flux.just(failed(input, failure)))
                    .limitRate(1)
                    .doFinally(end -> open.decrementAndGet());
            return transport == Transport.EVENTS ? answers.takeUntilOther(stopping.asMono()) : answers;
        });
    }

    /** What is answered where following cannot begin, or go on. */
    private ExecutionResult failed(ExecutionInput input, Throwable failure) {
        Throwable cause = failure instanceof SubscriptionPublisherException ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            return problem(problem.code(), texts.text(language(input), problem));
        }
        String number = UUID.randomUUID().toString();
        log.error("A subscription failed; the error {} was answered", number, cause);
        return problem(ProblemCode.INTERNAL, text(input, "api.internal", number));
    }

    private String text(ExecutionInput input, String key, Object... arguments) {
        return texts.text(language(input), key, arguments);
    }

    private static Locale language(ExecutionInput input) {
        return input.getLocale() == null ? Texts.DUTCH : input.getLocale();
    }

    private static ExecutionResult problem(ProblemCode code, String message) {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(Map.of("code", code.name()))
                .build();
        return ExecutionResult.newExecutionResult().errors(List.of(error)).build();
    }

    private static ExecutionResult stream(Flux<ExecutionResult> results) {
        return ExecutionResult.newExecutionResult().data(results).build();
    }

    private static WebGraphQlResponse of(ExecutionInput input, ExecutionResult result) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    }
}
