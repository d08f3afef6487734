package nl.kleurplaat.api;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.validation.ValidationError;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The errors that graphql-java makes itself, about questions that it cannot read or that do not fit, as a person reads them:
 * each with a code, and with the place of the argument or variable that is wrong. Most of its messages come from
 * {@code i18n/*.properties}, where ours stand before its own; those that it has in its code are known here by their form.
 */
@Component
class QuestionErrors {

    /** Before a place, which {@link #MARK} ends. */
    static final char PLACE = '\u2064';

    /** Before a sentence that graphql-java puts into one of its own, which is not for people. */
    static final char MARK = '\u2063';

    /** Around the name that a sort of value has in the inside of graphql-java. */
    private static final Pattern VALUE = Pattern.compile("\u2062(\\w+)\u2062");

    /**
     * Where names are told that may have been meant: of a type, and a name that it does not have. No type: an argument that
     * the field does not have; {@code *}: a type that is not there.
     */
    static final Pattern UNKNOWN = Pattern.compile(" \u2061([^\u2061]*)\\.(\\w*)\u2061");

    /** What a type has around its name: that it is a list, or required. */
    private static final Pattern NO_NAME = Pattern.compile("\\W");

    private static final Pattern MISSING = Pattern.compile(": \\[([\\w, ]+)]\\.");
    private static final String END = "`<EOF>`";

    private static final Pattern VARIABLE =
            Pattern.compile("Variable '(\\w+)' has an invalid value: (.*)", Pattern.DOTALL);
    private static final Pattern PLACED = Pattern.compile(".*?" + PLACE + "(.*?)" + MARK + "(.*)", Pattern.DOTALL);

    private record Form(Pattern pattern, String text, String place) {

        static Form of(String pattern, String text, String place) {
            return new Form(Pattern.compile(pattern, Pattern.DOTALL), text, place);
        }
    }

    /** What graphql-java says by itself; the first group is what the text names. */
    private static final List<Form> FORMS = List.of(
            Form.of("Field '(\\w+)' of variable '(\\w+)' has coerced Null.*", "api.question-required", "$$2.$1"),
            Form.of("Variable '(\\w+)' has coerced Null.*", "api.question-required", "$$1"),
            Form.of("(?:Input field|Field|Argument) '(\\w+)' has coerced Null.*", "api.question-required", "$1"),
            Form.of("Coerced Null value for NonNull type '(.*?)'.*", "api.question-null", ""),
            Form.of(
                    "The variables input contains a field name '(.*?)' that is not defined for input object type"
                            + " '(\\w+)'.*",
                    "api.question-field",
                    "$1"),
            Form.of("(Expected type 'Map') but was.*", "api.question-object", ""),
            Form.of("argument .* has .* fields with the same name: '(.*?)'.*", "api.question-twice", "$1"),
            Form.of("(Must provide operation name).*", "api.question-which", ""),
            Form.of("Unknown operation named '(.*?)'.*", "api.question-unknown", ""),
            Form.of("The field at path '(.*?)' was declared as a non null type.*", "api.question-defect", ""));

    private record Told(String sentence, @Nullable String place) {}

    private final Texts texts;
    private final SchemaNames names;

    QuestionErrors(Texts texts, SchemaNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** The same errors; those that have a code already stay as they are. */
    List<GraphQLError> told(List<GraphQLError> errors, @Nullable Locale language) {
        return errors.stream()
                .map(error -> told(error, language == null ? Texts.DUTCH : language))
                .toList();
    }

    private GraphQLError told(GraphQLError error, Locale language) {
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        if (extensions.containsKey("code")) {
            return error;
        }
        boolean inside = error.getErrorType() == ErrorType.DataFetchingException
                || error.getErrorType() == ErrorType.NullValueInNonNullableField
                || error.getErrorType() == ErrorType.ExecutionAborted;
        extensions.put("code", (inside ? ProblemCode.INTERNAL : ProblemCode.BAD_INPUT).name());
        List<String> path = error instanceof ValidationError validation ? validation.getQueryPath() : null;
        Told told = tell(error.getMessage(), language);
        if (told.place() != null) {
            extensions.put("inputPath", told.place());
        }
        return GraphqlErrorBuilder.newError()
                .message("%s", withNames(told.sentence(), path, language))
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    /** A message of graphql-java as a sentence. */
    String sentence(String message, Locale language) {
        return withNames(tell(message, language).sentence(), null, language);
    }

    private Told tell(String message, Locale language) {
        String rest = message;
        String variable = null;
        for (Matcher named = VARIABLE.matcher(rest); named.matches(); named = VARIABLE.matcher(rest)) {
            variable = "$" + named.group(1);
            rest = named.group(2);
        }
        String place = variable;
        Matcher placed = PLACED.matcher(rest);
        if (placed.matches()) {
            place = placed.group(1);
            rest = placed.group(2);
        }
        int mark = rest.lastIndexOf(MARK);
        if (mark >= 0) {
            return new Told(rest.substring(mark + 1), place);
        }
        for (Form form : FORMS) {
            Matcher known = form.pattern().matcher(rest);
            if (known.matches()) {
                String at = form.place().isEmpty() ? place : place(form.place(), known);
                String whole = at == null || at.equals(place) || at.startsWith("$") || variable == null
                        ? at
                        : variable + "." + at;
                Object named = whole == null ? known.group(1) : whole;
                String type = known.groupCount() < 2 ? "" : known.group(2);
                return new Told(texts.text(language, form.text(), known.group(1), named, type), whole);
            }
        }
        String sentence = words(rest, language);
        return new Told(variable == null ? sentence : "`" + variable + "`: " + sentence, place);
    }

    /** With the names that may have been meant. */
    private String withNames(String message, @Nullable List<String> path, Locale language) {
        return UNKNOWN.matcher(message).replaceAll(unknown -> {
            String type = unknown.group(1);
            List<String> known = switch (type) {
                case "" -> names.arguments(path);
                case "*" -> names.types();
                default -> names.in(NO_NAME.matcher(type).replaceAll(""));
            };
            if (known.isEmpty()) {
                return "";
            }
            String said = unknown.group(2).isEmpty()
                    ? texts.text(language, "api.question-one-of", String.join(", ", known))
                    : texts.text(language, "api.question-near", Nearest.names(unknown.group(2), known));
            return Matcher.quoteReplacement(" " + said);
        });
    }

    private String words(String text, Locale language) {
        String named =
                VALUE.matcher(text).replaceAll(value -> texts.text(language, "api.question-value." + value.group(1)));
        return MISSING.matcher(named).replaceAll(": `$1`.").replace(END, texts.text(language, "api.question-end"));
    }

    private static String place(String form, Matcher known) {
        String place = form.replace("$1", known.group(1));
        return known.groupCount() < 2 ? place : place.replace("$2", known.group(2));
    }
}
