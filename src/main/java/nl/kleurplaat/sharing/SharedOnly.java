package nl.kleurplaat.sharing;

import java.util.Map;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.RefusedAnswer;
import nl.kleurplaat.api.Texts;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Holds whoever shows a link to what is shared by it, before anything is read: the questions that the page asks for that view,
 * word for word, about exactly what it was shared with.
 */
@Component
class SharedOnly implements WebGraphQlInterceptor {

    private final OwnQuestions own;
    private final Texts texts;

    SharedOnly(OwnQuestions own, Texts texts) {
        this.own = own;
        this.texts = texts;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Reader reader = Reader.of(request.getAttributes().get(Reader.ATTRIBUTE));
        if (reader.kind() != Reader.Kind.LINK) {
            return chain.next(request);
        }
        SharedView view = SharedView.of(request.getAttributes());
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("sharedView", view)).build());
        return isShared(view, request) ? chain.next(request) : refused(request);
    }

    private boolean isShared(SharedView view, WebGraphQlRequest request) {
        String text = request.getDocument();
        if (own.isAboutTheLink(text)) {
            return true;
        }
        String name = OwnQuestions.name(text);
        return name != null
                && own.has(view.page(), name, text)
                && view.questions().contains(SharedQuestion.text(name, request.getVariables()));
    }

    private Mono<WebGraphQlResponse> refused(WebGraphQlRequest request) {
        return Mono.just(RefusedAnswer.to(request, texts, ProblemCode.FORBIDDEN, "sharing.not-shared"));
    }
}
