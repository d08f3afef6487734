package nl.kleurplaat.answering;

import java.util.Set;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.RefusedAnswer;
import nl.kleurplaat.api.Texts;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds whoever asks named questions alone to these, word for word, before anything is read. */
@Component
class NamedQuestions implements WebGraphQlInterceptor {

    private final Texts texts;

    NamedQuestions(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Set<String> questions = Reader.of(request.getAttributes().get(Reader.ATTRIBUTE))
                .limits()
                .questions();
        return questions.isEmpty() || questions.contains(text(request.getDocument()))
                ? chain.next(request)
                : refused(request);
    }

    /** Lines end in one way, and nothing stands around it. */
    private static String text(String document) {
        return document.replace("\r\n", "\n").strip();
    }

    private Mono<WebGraphQlResponse> refused(WebGraphQlRequest request) {
        return Mono.just(RefusedAnswer.to(request, texts, ProblemCode.FORBIDDEN, "answering.not-named"));
    }
}
