package nl.kleurplaat.editing;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Changes of the record by hand: one or several things in one transaction, all of them or none. Who asks sees them in
 * every query that begins after the answer.
 */
@Component
public class Edits {

    /** How many things can be edited at once. */
    public static final int MOST = 1_000;

    private final EditTransactions transactions;

    Edits(EditTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Makes edits, each of another thing.
     *
     * @param by who makes them
     * @throws EditsRefused where one of them cannot be made, or an import is being written all the time; nothing has been
     *     written then
     */
    public Edited make(List<Edit> edits, String by) {
        if (edits.isEmpty() || edits.size() > MOST) {
            throw new EditsRefused(List.of(
                    edits.isEmpty()
                            ? new EditError(ProblemCode.BAD_INPUT, "input.edits", "editing.none", List.of(), Map.of())
                            : new EditError(
                                    ProblemCode.TOO_LARGE,
                                    "input.edits",
                                    "editing.too-many",
                                    List.of(String.valueOf(edits.size()), String.valueOf(MOST)),
                                    Map.of())));
        }
        return transactions.write((tx, ticket) -> new Editing(tx, ticket).make(edits), by);
    }

    /**
     * Makes two organisations one.
     *
     * @param by who does
     * @throws EditsRefused where that cannot be; nothing has been written then
     */
    public Edited merge(Merge merge, String by) {
        return transactions.write((tx, ticket) -> new OrganisationMerge(tx, ticket).make(merge), by);
    }
}
