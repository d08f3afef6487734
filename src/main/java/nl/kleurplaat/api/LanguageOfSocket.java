package nl.kleurplaat.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * The language of what is asked over a WebSocket, which has no language by itself: {@code lang} in the address, else the
 * first of {@code Accept-Language} that there is, else Dutch, all as they were when the connection was made.
 */
@Component
class LanguageOfSocket implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request instanceof WebSocketGraphQlRequest) {
            Locale language = language(
                    UriComponentsBuilder.fromUri(request.getUri().toUri())
                            .build()
                            .getQueryParams()
                            .getFirst("lang"),
                    request.getHeaders().getAcceptLanguageAsLocales());
            request.configureExecutionInput(
                    (input, builder) -> builder.locale(language).build());
        }
        return chain.next(request);
    }

    static Locale language(@Nullable String chosen, List<Locale> accepted) {
        Stream<Locale> asked = Stream.concat(Stream.ofNullable(chosen).map(Locale::forLanguageTag), accepted.stream());
        return asked.flatMap(wanted -> Texts.LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Texts.DUTCH);
    }
}
