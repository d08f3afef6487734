package nl.kleurplaat.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Writer;
import nl.kleurplaat.api.ErrorBody;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** What Tomcat refuses before any filter sees it, such as a request that is no HTTP, answered as everything else. */
final class BareErrors extends ErrorReportValve {

    private final Texts texts;
    private final LocaleResolver languages;

    BareErrors(Texts texts, LocaleResolver languages) {
        this.texts = texts;
        this.languages = languages;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        AnswerHeaders.set(response);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean theirs = status < 500;
        ProblemCode code = theirs ? ProblemCode.BAD_INPUT : ProblemCode.INTERNAL;
        String text = texts.text(languages.resolveLocale(request), theirs ? "problem.400" : "problem.500");
        try {
            AnswerHeaders.set(response);
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            Writer body = response.getReporter();
            if (body != null) {
                body.write(ErrorBody.plain(code, text));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // whoever asked has gone
        }
    }
}
