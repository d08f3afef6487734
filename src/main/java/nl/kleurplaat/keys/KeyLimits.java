package nl.kleurplaat.keys;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.kleurplaat.api.NamedFiles;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.lens.LensText;
import nl.kleurplaat.network.OrganisationKeys;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** What a new key may be limited to: what is there, and can be asked. */
@Component
class KeyLimits {

    private static final int MOST_QUESTIONS = 50;
    private static final int LONGEST = 64 * 1024;

    private final OrganisationKeys organisations;
    private final ObjectProvider<NamedFiles> files;
    private final ObjectProvider<GraphQlSource> questions;
    private final Results results;

    /** @param questions says what can be asked, once all that answers is there */
    KeyLimits(
            OrganisationKeys organisations,
            ObjectProvider<NamedFiles> files,
            ObjectProvider<GraphQlSource> questions,
            Results results) {
        this.organisations = organisations;
        this.files = files;
        this.questions = questions;
        this.results = results;
    }

    /** @throws Problem BAD_INPUT for one that is not there, and for an admin */
    List<String> organisations(@Nullable List<String> asked, Role role) {
        List<String> of = all(asked).map(Written::line).distinct().sorted().toList();
        if (role == Role.ADMIN && !of.isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.limited-admin");
        }
        organisations.unknown(of).ifPresent(key -> {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.no-organisation", key);
        });
        return of;
    }

    /** @throws Problem BAD_INPUT for a lens that shows nothing, or something that is not there */
    @Nullable
    String lens(@Nullable LensInput asked, Visit visit) {
        if (asked == null) {
            return null;
        }
        if (asked.changes() != null && !asked.changes().isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.lens-changes");
        }
        results.of(asked.lens(), visit);
        return LensText.of(asked);
    }

    /** @throws Problem BAD_INPUT for what cannot be asked */
    List<String> questions(@Nullable List<String> asked) {
        List<String> texts = all(asked)
                .map(text -> text.replace("\r\n", "\n").strip())
                .distinct()
                .toList();
        if (texts.size() > MOST_QUESTIONS
                || texts.stream().mapToInt(String::length).sum() > LONGEST) {
            throw new Problem(ProblemCode.TOO_LARGE, "keys.questions", MOST_QUESTIONS, LONGEST / 1024);
        }
        for (int i = 0; i < texts.size(); i++) {
            String wrong = wrong(texts.get(i));
            if (wrong != null) {
                throw new Problem(ProblemCode.BAD_INPUT, "keys.question", i + 1, wrong);
            }
        }
        return texts;
    }

    private @Nullable String wrong(String text) {
        ParseAndValidateResult parsed = ParseAndValidate.parse(
                ExecutionInput.newExecutionInput(text).locale(Locale.ROOT).build());
        InvalidSyntaxException unreadable = parsed.getSyntaxException();
        if (unreadable != null) {
            return unreadable.getMessage();
        }
        Document document = parsed.getDocument();
        return ParseAndValidate.validate(questions.getObject().schema(), document).stream()
                .map(GraphQLError::getMessage)
                .findFirst()
                .orElse(null);
    }

    /** @throws Problem BAD_INPUT for one that is not there */
    List<String> files(@Nullable List<String> asked) {
        Set<String> there = NamedFiles.all(files.stream());
        List<String> names = all(asked).map(Written::line).distinct().sorted().toList();
        names.stream().filter(name -> !there.contains(name)).findFirst().ifPresent(name -> {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.no-file", name, Nearest.names(name, there));
        });
        return names;
    }

    private static Stream<String> all(@Nullable List<String> asked) {
        return asked == null ? Stream.of() : asked.stream();
    }
}
