package nl.kleurplaat.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.history.Log;
import org.jspecify.annotations.Nullable;
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
    private final Log log;
    private final Today today;

    Edits(EditTransactions transactions, Log log, Today today) {
        this.transactions = transactions;
        this.log = log;
        this.today = today;
    }

    /**
     * Makes edits, each of another thing.
     *
     * @param reason why, in the words of who makes them; null: none was given
     * @param by who makes them
     * @throws EditsRefused where one of them cannot be made, or an import is being written all the time; nothing has been
     *     written then
     */
    public Edited make(List<Edit> edits, @Nullable String reason, String by) {
        return make(edits, reason, by, null);
    }

    /** @param organisations the keys of those whose things alone they may change; null: all things */
    Edited make(List<Edit> edits, @Nullable String reason, String by, @Nullable Set<String> organisations) {
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
        Editing.Limited limited = organisations == null ? null : new Editing.Limited(organisations, today.now());
        return transactions.write((tx, ticket) -> new Editing(tx, ticket, limited).make(edits, reason), by);
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

    /**
     * Takes a change back: things are what they were before it, in what it made of them; what was said of anything else since
     * stays.
     *
     * @param version that the change raised the record to
     * @param dryRun whether it is only looked what would become of things
     * @param reason why, in the words of who does; null: none was given
     * @param reader who does
     * @throws Problem NOT_FOUND where that change is not kept; TOO_LARGE; FORBIDDEN where it is of persons and the reader may not
     *     change these
     */
    public Undone undo(long version, boolean dryRun, @Nullable String reason, Reader reader) {
        boolean persons = reader.role().includes(Role.STEWARD);
        Undone undone = transactions.make(
                (tx, ticket, now, status) -> {
                    Undo undo = new Undo(tx, ticket, change(version), persons);
                    List<Undone.Obstacle> inTheWay = undo.make();
                    List<Log.Step> steps = inTheWay.isEmpty() ? undo.steps() : List.of();
                    if (dryRun || steps.isEmpty()) {
                        status.setRollbackOnly();
                        return new Undone(null, steps, inTheWay);
                    }
                    Edited edited = transactions.keep(
                            tx, ticket, now, undo.work(reason == null ? null : EditInputs.reason(reason)));
                    return new Undone(edited.version(), steps, inTheWay);
                },
                reader.name());
        Long written = undone.version();
        if (written != null) {
            transactions.tell(written);
        }
        return undone;
    }

    private Log.Change change(long version) {
        return log.change(version)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "history.undo.unknown", String.valueOf(version)));
    }
}
