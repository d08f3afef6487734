package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.browse.CollaborationView.Participation;
import nl.kleurplaat.browse.CollaborationView.Representation;
import nl.kleurplaat.snapshot.Order;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who takes part in a collaboration, and who speaks for whom. */
@Controller
class RelatedController {

    @SchemaMapping(typeName = "Stakeholder", field = "representations")
    List<Representation> representationsOf(StakeholderView stakeholder, @Argument @Nullable LocalDate asOf) {
        Snapshot snapshot = stakeholder.snapshot();
        Order byName = snapshot.index().order(Types.COLLABORATIONS, "NAME", false);
        List<Representation> all = new ArrayList<>();
        for (int place : byName.of(snapshot.index().speaksIn.get().row(stakeholder.place()))) {
            var collaboration = new CollaborationView(snapshot, place);
            collaboration
                    .spoken(asOf)
                    .filter(i -> snapshot.representations().who()[i] == stakeholder.place())
                    .mapToObj(collaboration::representation)
                    .forEach(all::add);
        }
        return all;
    }

    @SchemaMapping(typeName = "Collaboration")
    List<Participation> participations(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        return collaboration.participations(asOf);
    }

    @SchemaMapping(typeName = "Collaboration")
    List<Representation> representations(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        IntStream spoken = collaboration.spoken(asOf);
        return spoken.mapToObj(collaboration::representation).toList();
    }
}
