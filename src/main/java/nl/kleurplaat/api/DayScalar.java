package nl.kleurplaat.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day in the API: {@code 2026-11-21} and nothing else; a day that does not exist is refused, never moved. */
final class DayScalar implements Coercing<LocalDate, String> {

    private final Texts texts;

    private DayScalar(Texts texts) {
        this.texts = texts;
    }

    static GraphQLScalarType scalar(Texts texts) {
        return GraphQLScalarType.newScalar()
                .name("Date")
                .description("A day as in 2026-11-21.")
                .coercing(new DayScalar(texts))
                .build();
    }

    @Override
    public String serialize(Object day, GraphQLContext context, Locale language) {
        return day.toString();
    }

    @Override
    public LocalDate parseValue(Object input, GraphQLContext context, Locale language) {
        LocalDate day = input instanceof LocalDate date ? date : input instanceof String text ? day(text) : null;
        if (day == null) {
            throw new CoercingParseValueException(sentence(language, input));
        }
        return day;
    }

    @Override
    public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale language) {
        String written = input instanceof StringValue text ? text.getValue() : null;
        LocalDate day = written == null ? null : day(written);
        if (day == null) {
            throw new CoercingParseLiteralException(
                    sentence(language, written == null ? AstPrinter.printAstCompact(input) : written));
        }
        return day;
    }

    @Override
    public Value<?> valueToLiteral(Object day, GraphQLContext context, Locale language) {
        return StringValue.of(day.toString());
    }

    private String sentence(Locale language, Object input) {
        String written = String.valueOf(input);
        return QuestionErrors.MARK + texts.text(language, "api.no-day", written.length() > 40 ? "…" : written);
    }

    /** Strict: the formatter of ISO days moves none. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
