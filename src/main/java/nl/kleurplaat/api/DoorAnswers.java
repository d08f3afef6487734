package nl.kleurplaat.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;

/** Says why a request is not let in: to a browser with a page, to a program in the shape that the path is answered in. */
public final class DoorAnswers {

    private final Paths graphQl;
    private final Texts texts;
    private final LocaleResolver languages;

    public DoorAnswers(String graphQl, Texts texts, LocaleResolver languages) {
        this.graphQl = new Paths(graphQl + "/**");
        this.texts = texts;
        this.languages = languages;
    }

    public boolean isGraphQl(HttpServletRequest request) {
        return graphQl.have(request);
    }

    public void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        String accept = request.getHeader("Accept");
        boolean asGraphQl = isGraphQl(request);
        if (!asGraphQl && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(problem.code().status());
            return;
        }
        String text = texts.text(languages.resolveLocale(request), problem);
        response.setStatus(problem.code().status());
        response.setContentType(asGraphQl ? ErrorBody.graphQlType(accept) : MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(asGraphQl ? ErrorBody.graphQl(problem.code(), text) : ErrorBody.plain(problem.code(), text));
    }
}
