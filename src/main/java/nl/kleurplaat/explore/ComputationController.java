package nl.kleurplaat.explore;

import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.results.Computation;
import nl.kleurplaat.results.Computations;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What takes longer than a request may: begun, followed and stopped. */
@Controller
class ComputationController {

    private final Results results;
    private final Computations computations;

    ComputationController(Results results, Computations computations) {
        this.results = results;
        this.computations = computations;
    }

    @MutationMapping
    ComputationView computeBetweenness(@Argument @Nullable LensInput lens, Visit visit) {
        Seen seen = results.of(LensInput.of(lens), visit);
        return new ComputationView(computations.of(seen, Measures.EXACT_BETWEENNESS), visit.deadline());
    }

    @QueryMapping
    @Nullable
    ComputationView computation(@Argument String id, @ContextValue Reader reader, @ContextValue Deadline deadline) {
        Computation found = computations.find(id, reader.tier());
        return found == null ? null : new ComputationView(found, deadline);
    }

    @MutationMapping
    ComputationView stopComputation(@Argument String id, @ContextValue Reader reader, @ContextValue Deadline deadline) {
        Computation found = computations.find(id, reader.tier());
        if (found == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "lens.unknown-computation", id);
        }
        found.stop();
        return new ComputationView(found, deadline);
    }
}
