package nl.kleurplaat.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.intake.check.Duplicate;
import nl.kleurplaat.intake.check.NewWord;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Imports in GraphQL. */
@Controller
class ImportQueries {

    private final Imports imports;
    private final ImportAnswers answers;

    ImportQueries(Imports imports, ImportAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @QueryMapping("import")
    @Nullable
    ImportAnswer one(@Argument String id, Locale language) {
        return imports.find(id).map(state -> answers.answer(state, language)).orElse(null);
    }

    @SchemaMapping(typeName = "Import")
    OffsetDateTime createdAt(ImportAnswer answer) {
        return answer.createdAt().atOffset(ZoneOffset.UTC);
    }

    @SchemaMapping(typeName = "Import")
    @Nullable
    OffsetDateTime finishedAt(ImportAnswer answer) {
        Instant end = answer.finishedAt();
        return end == null ? null : end.atOffset(ZoneOffset.UTC);
    }

    @SchemaMapping(typeName = "Import")
    List<ImportAnswer.Message> errors(ImportAnswer answer, @Argument int first) {
        return first(answer.errors(), first);
    }

    @SchemaMapping(typeName = "Import")
    List<ImportAnswer.Message> warnings(ImportAnswer answer, @Argument int first) {
        return first(answer.warnings(), first);
    }

    @SchemaMapping(typeName = "Import")
    List<NewWord> newWords(ImportAnswer answer, @Argument int first) {
        return first(answer.newWords(), first);
    }

    @SchemaMapping(typeName = "Import")
    List<ImportAnswer.ChangeAnswer> changes(ImportAnswer answer, @Argument int first) {
        return first(answer.changes(), first);
    }

    @SchemaMapping(typeName = "Import")
    List<ImportAnswer.RemovalAnswer> removals(ImportAnswer answer, @Argument int first) {
        return first(answer.removals(), first);
    }

    @SchemaMapping(typeName = "Import")
    List<Duplicate> duplicates(ImportAnswer answer, @Argument int first) {
        return first(answer.duplicates(), first);
    }

    private static <T> List<T> first(List<T> all, int first) {
        return all.subList(0, Math.min(all.size(), Math.max(first, 0)));
    }
}
