package nl.kleurplaat.editing;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Named;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** The part of the schema that follows from the tables: the inputs, payloads and mutations of every type. */
final class EditingSchema {

    static final Path FILE = Path.of("graphql-schema", "editing-types.graphqls");

    private final StringBuilder text = new StringBuilder();
    private final TypeDefinitionRegistry others;

    private EditingSchema(TypeDefinitionRegistry others) {
        this.others = others;
    }

    static String text() throws IOException {
        var others = new TypeDefinitionRegistry();
        try (var files = Files.list(Path.of("graphql-schema"))) {
            for (Path file : files.filter(f -> !f.equals(FILE)).sorted().toList()) {
                others.merge(new SchemaParser().parse(Files.readString(file)));
            }
        }
        return new EditingSchema(others).all();
    }

    private String all() {
        text.append("# Follows from the tables of the intake: EditingSchemaTests writes it anew when it is run with"
                + " -Dkleurplaat.schema.write=true.\n\n");
        text.append("extend type Mutation {\n");
        Types.ALL.forEach(this::mutations);
        text.append("}\n");
        Types.ALL.forEach(this::types);
        Types.ALL.stream()
                .filter(type -> Practice.TYPES.containsKey(type.title()) || Named.TYPES.containsKey(type))
                .forEach(this::pages);
        text.append("\n\"\"\"One edit of one thing.\"\"\"\ninput EditInput @oneOf {\n");
        for (Type type : Types.ALL) {
            for (String action : List.of("Create", "Update", "Delete")) {
                String name = action + type.title();
                String doing = action.equals("Create") ? "Makes " : action.equals("Update") ? "Changes " : "Deletes ";
                line(doing + a(type.title()) + ".", lower(name) + ": " + name + "Input");
            }
        }
        return text.append("}\n").toString();
    }

    private void mutations(Type type) {
        String name = type.title();
        String takes = type.personal() ? " @requires(role: STEWARD)" : "";
        takes += type.isSomebodys() ? " @own" : "";
        mutation("Makes " + a(name) + ".", "create" + name, "Create" + name + "Input", name + "Payload!" + takes);
        mutation(
                "Changes " + a(name) + "; CONFLICT where its version is not the one that is given.",
                "update" + name,
                "Update" + name + "Input",
                name + "Payload!" + takes);
        mutation(
                "Deletes " + a(name) + "; CONFLICT where something would go along that was not asked for.",
                "delete" + name,
                "Delete" + name + "Input",
                "DeletePayload!" + takes);
    }

    private void mutation(String description, String name, String input, String payload) {
        text.append("  \"\"\"" + description + "\"\"\"\n  " + name
                + "(\n    \"\"\"What is asked for.\"\"\"\n    input: " + input + "!\n  ): " + payload + "\n");
    }

    private void types(Type type) {
        String name = type.title();
        input("What a new " + words(name) + " is.", "Create" + name, type, field -> true, true);
        input("What changes in " + a(name) + ".", "Update" + name, type, field -> !field.is(Trait.IDENTIFYING), false);
        input("Which " + words(name) + " goes.", "Delete" + name, type, field -> false, false);
        text.append("\n\"\"\"" + upper(a(name)) + " that was made or changed.\"\"\"\ntype " + name + "Payload {\n");
        line("As it is now.", lower(name) + ": " + name + "!");
        line("The version of the record with it.", "version: String!");
        text.append("}\n");
    }

    private void pages(Type type) {
        String name = type.title();
        String several = words(name).contains(" ") ? words(name) + "s" : type.name();
        text.append("\n\"\"\"A page of " + several + ".\"\"\"\ntype " + name + "Connection {\n");
        line("The things on this page, each with its cursor.", "edges: [" + name + "Edge!]!");
        line("Where the page stands in the list.", "pageInfo: PageInfo!");
        line("How many there are in all.", "totalCount: Int!");
        text.append("}\n\n\"\"\"One of a page, and where it stands.\"\"\"\ntype " + name + "Edge {\n");
        line("Names the place in the list, for `after` and `before`; opaque.", "cursor: String!");
        line("The thing itself.", "node: " + name + "!");
        text.append("}\n");
    }

    private void input(String description, String name, Type type, Predicate<Field> which, boolean isNew) {
        text.append("\n\"\"\"" + description + "\"\"\"\ninput " + name + "Input {\n");
        if (!isNew) {
            known(type);
            line("The version it is thought to have.", "version: Int!");
        }
        for (Field field : type.fields()) {
            if (which.test(field)) {
                String required = isNew && field.is(Trait.REQUIRED) && field.type() != FieldType.KEY ? "!" : "";
                line(description(type.title(), field), field.name() + ": " + sdl(field) + required);
            }
        }
        if (name.startsWith("Delete")) {
            line("Whether what goes with it may go.", "along: Boolean = false");
        }
        line("Why; kept in the history.", "reason: String");
        text.append("}\n");
    }

    private void known(Type type) {
        if (type.hasId()) {
            line("The key of the one that is meant.", "key: String!");
            return;
        }
        line("Its key; or, instead, all that it is known by.", "key: String");
        for (Field field : type.fields()) {
            if (field.is(Trait.IDENTIFYING)) {
                line("A part of what it is known by.", field.name() + ": " + sdl(field));
            }
        }
    }

    private void line(String description, String field) {
        text.append("  \"\"\"" + description + "\"\"\"\n  " + field + "\n");
    }

    private String description(String type, Field field) {
        return switch (field.type()) {
            case KEY ->
                "Its id in the imports; made from its name where it is left out, and never from that of a person.";
            case DOMAIN -> "The key or the name; it becomes the first of its domains.";
            case DOMAINS -> "Keys or names, the primary one first; one that is named first is made.";
            case REGION -> "The key or the name; one that is named first is made.";
            case REFERENCE -> "The key of " + a(Types.named(field.target()).title()) + ".";
            case REFERENCES, LINKS -> "Keys of " + Types.named(field.target()).name() + ", in their order.";
            case WORD -> "A word of an open vocabulary: whichever is used, in any case.";
            case COLOUR -> "As #RRGGBB.";
            default ->
                shown(type, field.name())
                        .or(() -> criterion(field.name()))
                        .or(() -> Optional.ofNullable(UNSHOWN.get(field.name())))
                        .orElseThrow();
        };
    }

    /** What is written but is not shown under the same name, or not at all. */
    private static final Map<String, String> UNSHOWN = Map.of(
            "nameNl", "What it is called in Dutch.",
            "nameEn", "What it is called in English.",
            "email", "An email address; shown only where a steward changes it.",
            "purpose", "What this person is kept for; shown only where a steward changes it.",
            "legalBasis", "On what ground this person may be kept; shown only where a steward changes it.",
            "retainUntil",
                    "The day on which this person should go from the record; shown only where a steward changes it.");

    /** What the type that shows it says of a field. */
    private Optional<String> shown(String type, String field) {
        return Stream.concat(
                        others.getTypes(ObjectTypeDefinition.class).stream(),
                        others.objectTypeExtensions().values().stream().flatMap(List::stream))
                .filter(definition -> definition.getName().equals(type))
                .flatMap(definition -> definition.getFieldDefinitions().stream())
                .filter(definition -> definition.getName().equals(field))
                .flatMap(definition -> Stream.ofNullable(definition.getDescription()))
                .map(description -> description.getContent().replaceAll("\\s+", " "))
                .findFirst();
    }

    private Optional<String> criterion(String field) {
        String value = field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return others.getTypes(EnumTypeDefinition.class).stream()
                .filter(type -> type.getName().equals("Criterion"))
                .flatMap(type -> type.getEnumValueDefinitions().stream())
                .filter(definition -> definition.getName().equals(value))
                .map(definition ->
                        Objects.requireNonNull(definition.getDescription()).getContent() + " 1 (low) to 5 (high).")
                .findFirst();
    }

    private String sdl(Field field) {
        return switch (field.type()) {
            case TEXTS, DOMAINS, REFERENCES, LINKS -> "[String!]";
            case DAY, START, END -> "Date";
            case NUMBER -> "Int";
            case BOOLEAN -> "Boolean";
            case CHOICE -> choice(field);
            default -> "String";
        };
    }

    /** The enum of the rest of the schema that has these values. */
    private String choice(Field field) {
        List<String> values =
                field.choices().values().stream().distinct().sorted().toList();
        return others.getTypes(EnumTypeDefinition.class).stream()
                .filter(type -> type.getEnumValueDefinitions().stream()
                        .map(EnumValueDefinition::getName)
                        .sorted()
                        .toList()
                        .equals(values))
                .map(EnumTypeDefinition::getName)
                .collect(Collectors.collectingAndThen(Collectors.toList(), names -> {
                    if (names.size() != 1) {
                        throw new IllegalStateException(
                                "for " + field + " the schema needs one enum of these values, and has " + names);
                    }
                    return names.getFirst();
                }));
    }

    /** Such as {@code an agenda item}. */
    private static String a(String type) {
        String words = words(type);
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    private static String words(String type) {
        return lower(type).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
