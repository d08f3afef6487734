package nl.kleurplaat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: {@code lang} in the address, else the first of {@code Accept-Language} that there is, else
 * Dutch. Nothing is remembered, so there is no cookie; pages pass a chosen language on in their links.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class Languages implements LocaleResolver {

    private static final String PARAMETER = "lang=";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> accepted(request)).orElse(Texts.DUTCH);
    }

    /** The language that the address asks for. The body is left unread, which {@code getParameter} would not do. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Stream.of(query.split("&"))
                        .filter(parameter -> parameter.startsWith(PARAMETER))
                        .map(parameter -> Locale.forLanguageTag(parameter.substring(PARAMETER.length())))
                        .flatMap(asked -> known(asked).stream())
                        .findFirst();
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        // without the header a servlet container answers the language of the machine
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(asked -> known(asked).stream())
                        .findFirst();
    }

    private static Optional<Locale> known(Locale asked) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst();
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("a language is chosen with ?lang= in the address");
    }
}
