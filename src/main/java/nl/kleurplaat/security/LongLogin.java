package nl.kleurplaat.security;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.RefusedAnswer;
import nl.kleurplaat.api.Shown;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Who asks for longer than one answer. Over a WebSocket one may show a key or token in its first message, as a browser can send no
 * header; without one that counts it is closed with 4401 and no reason. What was shown has to count for each question, and every while
 * for what is followed: that ends where it does not count any more, or says something else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LongLogin implements WebSocketGraphQlInterceptor {

    private final Login login;
    private final Texts texts;
    private final Duration between;

    /** @param between two looks whether a login still counts */
    LongLogin(Login login, Texts texts, @Value("${kleurplaat.login.look-again:20s}") Duration between) {
        this.login = login;
        this.texts = texts;
        this.between = between;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo connection, Map<String, Object> message) {
        Map<String, Object> attributes = connection.getAttributes();
        if (attributes.containsKey(Reader.ATTRIBUTE)) {
            return Mono.empty();
        }
        String shown = Objects.requireNonNullElse(shown(message), "");
        return Mono.fromRunnable(() -> {
                    attributes.put(Reader.ATTRIBUTE, login.reader(shown));
                    attributes.put(Shown.ATTRIBUTE, new Shown(shown));
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** As headers have it, in any case; some clients put them in {@code headers}. */
    private static @Nullable String shown(Map<?, ?> message) {
        String shown = null;
        for (Map.Entry<?, ?> one : message.entrySet()) {
            String name = String.valueOf(one.getKey()).toLowerCase(Locale.ROOT);
            if (name.equals("headers") && one.getValue() instanceof Map<?, ?> headers) {
                shown = shown == null ? shown(headers) : shown;
            } else if (one.getValue() instanceof String text) {
                shown = switch (name) {
                    case "authorization" -> Login.ofBearer(text);
                    case "x-api-key" -> text;
                    default -> shown;
                };
            }
        }
        return shown;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Shown shown = Shown.of(request.getAttributes().get(Shown.ATTRIBUTE));
        if (shown == null) {
            return chain.next(request);
        }
        Reader reader = Reader.of(request.getAttributes().get(Reader.ATTRIBUTE));
        Mono<Boolean> known = request instanceof WebSocketGraphQlRequest ? looked(shown, reader) : Mono.just(true);
        return known.flatMap(counts -> counts
                ? chain.next(request).map(response -> whileItCounts(response, shown, reader))
                : Mono.just(refused(request)));
    }

    private Mono<Boolean> looked(Shown shown, Reader reader) {
        return Mono.fromCallable(() -> counts(shown, reader)).subscribeOn(Schedulers.boundedElastic());
    }

    private WebGraphQlResponse whileItCounts(WebGraphQlResponse response, Shown shown, Reader reader) {
        if (!(response.getExecutionResult().getData() instanceof Publisher<?> events)) {
            return response;
        }
        Mono<Boolean> ended = Flux.interval(between)
                .onBackpressureDrop()
                .concatMap(look -> looked(shown, reader))
                .filter(counts -> !counts)
                .next();
        return response.transform(it -> it.data(Flux.from(events).takeUntilOther(ended)));
    }

    private boolean counts(Shown shown, Reader reader) {
        try {
            return login.reader(shown.secret()).equals(reader);
        } catch (Problem problem) {
            return isLater(problem);
        }
    }

    /** Whether it cannot be said now: then it stays as it was. */
    private static boolean isLater(Problem problem) {
        return problem.code() == ProblemCode.TIMEOUT;
    }

    private WebGraphQlResponse refused(WebGraphQlRequest request) {
        return RefusedAnswer.to(request, texts, ProblemCode.UNAUTHENTICATED, "login.ended");
    }
}
