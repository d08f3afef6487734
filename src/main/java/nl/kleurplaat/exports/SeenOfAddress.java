package nl.kleurplaat.exports;

import jakarta.servlet.ServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kleurplaat.answering.DeadlineOfRequest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.results.LookedAt;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.Visit;
import nl.kleurplaat.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives controllers what is seen, or looked at, through the lens that the address asks for: {@code lens}, the JSON of GraphQL's input; without
 * one all organisations of today by domain; and {@code by}, what groups them, in the place of what the lens says of it.
 */
@Component
class SeenOfAddress implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Results results;
    private final Snapshots snapshots;
    private final Today today;
    private final DeadlineOfRequest deadlines;

    SeenOfAddress(Results results, Snapshots snapshots, Today today, DeadlineOfRequest deadlines) {
        this.results = results;
        this.snapshots = snapshots;
        this.today = today;
        this.deadlines = deadlines;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seen.class || parameter.getParameterType() == LookedAt.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Reader reader = Reader.of(request.getAttribute(Reader.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        ServletRequest asked = Objects.requireNonNull(request.getNativeRequest(ServletRequest.class));
        var visit = new Visit(snapshots.current(reader), today.now(), deadlines.of(asked), reader.limits());
        Lens lens = LensInput.of(lens(request.getParameter("lens")));
        String by = request.getParameter("by");
        Lens through = by == null || by.isBlank() ? lens : lens.by(grouping(by));
        return parameter.getParameterType() == Seen.class
                ? results.of(through, visit)
                : results.lookedAt(through, visit);
    }

    private static Grouping grouping(String by) {
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.name().equalsIgnoreCase(by.strip()))
                .findFirst()
                .orElseThrow(() -> {
                    String names = Arrays.stream(Grouping.values())
                            .map(grouping -> grouping.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
                    return new Problem(ProblemCode.BAD_INPUT, "exports.by", by, names);
                });
    }

    /** @throws Problem BAD_INPUT that names the place */
    static @Nullable LensInput lens(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return STRICT.readValue(text, LensInput.class);
        } catch (DatabindException e) {
            String place = e.getPath().stream()
                    .map(step -> step.getPropertyName() == null
                            ? String.valueOf(step.getIndex() + 1)
                            : step.getPropertyName())
                    .collect(Collectors.joining("."));
            throw new Problem(ProblemCode.BAD_INPUT, "exports.lens-value", place.isEmpty() ? "lens" : place);
        } catch (JacksonException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "exports.lens-unreadable");
        }
    }
}
