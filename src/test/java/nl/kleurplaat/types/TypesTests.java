package nl.kleurplaat.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the declarations promise to all that follows from them. */
class TypesTests {

    @Test
    void everyTypeThatIsDeclaredIsInTheListOnce() throws IllegalAccessException {
        List<Type> declared = new ArrayList<>();
        for (Class<?> group : List.of(NetworkTypes.class, DialogueTypes.class, AgreementTypes.class)) {
            for (var constant : group.getDeclaredFields()) {
                if (constant.getType() == Type.class) {
                    declared.add((Type) constant.get(null));
                }
            }
        }

        assertThat(Types.ALL).containsExactlyInAnyOrderElementsOf(declared).doesNotHaveDuplicates();
    }

    @Test
    void whatIsReferredToComesFirst() {
        Set<String> before = new HashSet<>();
        for (Type type : Types.ALL) {
            before.add(type.name());
            assertThat(type.fields().stream().filter(field -> field.type().reference()))
                    .allMatch(field -> before.contains(field.target()), type + " comes too early");
        }
    }

    @Test
    void whatMustBeReferredToTakesItsThingAlong() {
        assertThat(fields().filter(field -> field.type().reference() && field.is(Trait.REQUIRED)))
                .allMatch(field -> field.is(Trait.OWNED));
    }

    /** A deletion follows the types of relationships only. */
    @Test
    void aRelationOwnsOrDoesNot() {
        Set<String> owning = new HashSet<>();
        Set<String> others = new HashSet<>();
        fields().filter(field -> field.type().related())
                .forEach(field -> (field.is(Trait.OWNED) ? owning : others).add(field.relation()));

        assertThat(owning).doesNotContainAnyElementsOf(others);
    }

    @Test
    void namesAreThoseOfOneTableAndOneColumn() {
        assertThat(Types.ALL.stream().flatMap(type -> Stream.concat(Stream.of(type.name()), type.aliases().stream())))
                .doesNotHaveDuplicates();
        for (Type type : Types.ALL) {
            assertThat(type.fields().stream()
                            .flatMap(field -> Stream.concat(Stream.of(field.column()), field.aliases().stream())
                                    .map(Names::folded)
                                    .distinct()))
                    .as(type.name())
                    .doesNotHaveDuplicates();
        }
    }

    private static Stream<Field> fields() {
        return Types.ALL.stream().flatMap(type -> type.fields().stream());
    }
}
