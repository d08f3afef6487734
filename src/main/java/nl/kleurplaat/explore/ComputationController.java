package nl.kleurplaat.explore;

import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What takes longer than a request may: begun, followed and stopped. */
@Controller
class ComputationController {

    private final Networks networks;
    private final Computations computations;

    ComputationController(Networks networks, Computations computations) {
        this.networks = networks;
        this.computations = computations;
    }

    @MutationMapping
    ComputationView computeBetweenness(
            @Argument @Nullable LensInput lens, @ContextValue Snapshot snapshot, @ContextValue Deadline deadline) {
        Lens asked = lens == null ? Lens.DEFAULT : lens.lens();
        return new ComputationView(computations.of(networks.computed(snapshot, asked, deadline)), deadline);
    }

    @QueryMapping
    @Nullable
    ComputationView computation(@Argument String id, @ContextValue Deadline deadline) {
        ExactBetweenness found = find(id);
        return found == null ? null : new ComputationView(found, deadline);
    }

    @MutationMapping
    ComputationView stopComputation(@Argument String id, @ContextValue Deadline deadline) {
        ExactBetweenness found = find(id);
        if (found == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "lens.unknown-computation", id);
        }
        found.stop();
        return new ComputationView(found, deadline);
    }

    private @Nullable ExactBetweenness find(String id) {
        GlobalId global = GlobalId.of(id);
        return global.type().equals(ComputationView.TYPE) ? computations.find(global.key()) : null;
    }
}
