package nl.kleurplaat.persons;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.check.Along;
import nl.kleurplaat.intake.write.UndoWithoutPerson;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.TransactionContext;

/**
 * What would go with a person.
 *
 * @param along what goes with them or loses a reference to them
 * @param places where else texts name them
 * @param undoKept whether something is kept to undo an import: the person is taken out of it
 */
record ErasurePreview(PersonName person, List<Along> along, List<PersonPlace> places, boolean undoKept) {

    static ErasurePreview of(TransactionContext tx, PersonName person) {
        List<Along> along =
                tx.run(Statements.of(Types.STAKEHOLDERS).get("along"), Map.of("keys", List.of(person.key()))).stream()
                        .flatMap(row -> Along.of(Types.STAKEHOLDERS, row).stream())
                        .toList();
        List<PersonPlace> places = PersonPlace.find(tx, person).stream()
                .filter(place -> !isTheirs(tx, place, person))
                .filter(place -> place.texts().stream().anyMatch(text -> names(person, place, text)))
                .toList();
        return new ErasurePreview(person, along, places, UndoWithoutPerson.isKept(tx));
    }

    private static boolean names(PersonName person, PersonPlace place, String text) {
        return person.isIn(text) || person.surnameIsIn(text) || (place.isView() && person.isInAddress(text));
    }

    /** What goes with them anyway. */
    private static boolean isTheirs(TransactionContext tx, PersonPlace place, PersonName person) {
        return (place.label().equals(Types.STAKEHOLDERS.label()) && place.key().equals(person.key()))
                || tx.run(
                                "MATCH (n) WHERE elementId(n) = $node RETURN EXISTS { (n)-[:BY]->(:Stakeholder {key:"
                                        + " $key}) } AS theirs",
                                Map.of("node", place.node(), "key", person.key()))
                        .single()
                        .get("theirs")
                        .asBoolean();
    }
}
