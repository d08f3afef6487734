package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.kleurplaat.api.DoorAnswers;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds whoever asks to the role that a path {@linkplain Requires says} it takes, before anything is read; whoever is limited to organisations
 * changes nothing there. */
@Component
class RequiredRoleOfPath implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final DoorAnswers answers;

    RequiredRoleOfPath(DoorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Requires required = handler instanceof HandlerMethod method ? required(method) : null;
        if (required != null) {
            Reader reader = Reader.of(request.getAttribute(Reader.ATTRIBUTE));
            Role has = reader.role();
            if (!has.includes(required.value())) {
                answers.refuse(
                        request,
                        response,
                        new Problem(
                                ProblemCode.FORBIDDEN,
                                "login.role",
                                required.value().word(),
                                has.word()));
                return false;
            }
            if (reader.organisations() != null && !READING.contains(request.getMethod())) {
                answers.refuse(request, response, new Problem(ProblemCode.FORBIDDEN, "login.limited"));
                return false;
            }
        }
        return true;
    }

    private static @Nullable Requires required(HandlerMethod method) {
        Requires own = method.getMethodAnnotation(Requires.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }
}
