package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What was agreed about the API is there, to the name, argument and type. */
class AgreedApiTests {

    private static final List<Path> AGREED =
            List.of(Path.of("..", "shared", "api.graphqls"), Path.of("..", "shared", "api-2.graphqls"));

    private final Set<String> missing = new TreeSet<>();

    @Test
    void everythingAgreedIsServed() throws IOException {
        Assumptions.assumeTrue(
                AGREED.stream().allMatch(Files::exists) || System.getenv("CI") != null,
                () -> "skipped: " + AGREED + " are not there");
        TypeDefinitionRegistry agreed = new TypeDefinitionRegistry();
        for (Path file : AGREED) {
            agreed.merge(new SchemaParser().parse(Files.readString(file)));
        }
        TypeDefinitionRegistry ours = new TypeDefinitionRegistry();
        try (var files = Files.list(Path.of("graphql-schema"))) {
            for (Path file : files.sorted().toList()) {
                ours.merge(new SchemaParser().parse(Files.readString(file)));
            }
        }

        agreed.types().values().forEach(type -> compare(type, ours));
        agreed.objectTypeExtensions().values().forEach(all -> all.forEach(type -> compare(type, ours)));

        assertThat(missing).isEmpty();
    }

    private void compare(TypeDefinition<?> agreed, TypeDefinitionRegistry ours) {
        TypeDefinition<?> own = ours.getTypeOrNull(agreed.getName());
        if (own == null) {
            missing.add(agreed.getName());
        } else if (agreed instanceof ImplementingTypeDefinition<?> fields) {
            Set<String> have = new TreeSet<>();
            fields(own, ours).forEach(field -> have.addAll(signatures(agreed.getName(), field)));
            fields.getFieldDefinitions()
                    .forEach(field -> miss(field.getName(), agreed, signatures(agreed.getName(), field), have));
        } else if (agreed instanceof InputObjectTypeDefinition input
                && own instanceof InputObjectTypeDefinition ownInput) {
            Set<String> have = new TreeSet<>();
            ownInput.getInputValueDefinitions().forEach(value -> have.add(signature(value)));
            input.getInputValueDefinitions()
                    .forEach(value -> miss(value.getName(), agreed, Set.of(signature(value)), have));
        } else if (agreed instanceof EnumTypeDefinition values && own instanceof EnumTypeDefinition ownValues) {
            List<String> have = ownValues.getEnumValueDefinitions().stream()
                    .map(EnumValueDefinition::getName)
                    .toList();
            values.getEnumValueDefinitions()
                    .forEach(value -> miss(value.getName(), agreed, Set.of(value.getName()), new TreeSet<>(have)));
        } else if (agreed instanceof UnionTypeDefinition union && own instanceof UnionTypeDefinition ownUnion) {
            assertThat(AstPrinter.printAst(ownUnion.getMemberTypes().getFirst()))
                    .isEqualTo(AstPrinter.printAst(union.getMemberTypes().getFirst()));
        }
    }

    private static List<FieldDefinition> fields(TypeDefinition<?> own, TypeDefinitionRegistry ours) {
        List<FieldDefinition> all = new ArrayList<>();
        if (own instanceof ImplementingTypeDefinition<?> fields) {
            all.addAll(fields.getFieldDefinitions());
        }
        ours.objectTypeExtensions()
                .getOrDefault(own.getName(), List.of())
                .forEach(extension -> all.addAll(extension.getFieldDefinitions()));
        return all;
    }

    private void miss(String name, TypeDefinition<?> agreed, Set<String> wanted, Set<String> have) {
        if (!have.containsAll(wanted)) {
            missing.add(agreed.getName() + "." + name);
        }
    }

    /** The field with its type, and each of its arguments; more arguments than agreed may be there. */
    private static Set<String> signatures(String type, FieldDefinition field) {
        Set<String> all = new TreeSet<>();
        all.add(field.getName() + ": " + AstPrinter.printAstCompact(field.getType()));
        field.getInputValueDefinitions()
                .forEach(argument -> all.add(type + "." + field.getName() + "(" + signature(argument) + ")"));
        return all;
    }

    private static String signature(InputValueDefinition value) {
        return value.getName() + ": " + AstPrinter.printAstCompact(value.getType())
                + (value.getDefaultValue() == null ? "" : " = " + AstPrinter.printAstCompact(value.getDefaultValue()));
    }
}
