package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.results.TableGuests;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Whom to ask to a table. */
@Controller
class InvitationController {

    private final Texts texts;

    InvitationController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    List<InvitationView> invite(NetworkView network, @Argument List<String> groups, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = network.analysis();
        if (groups.isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "invitations.about-nothing");
        }
        List<Integer> asked = groups.stream().map(analysis::group).distinct().toList();
        return analysis.get(new TableGuests(asked, Paging.limit(first))).stream()
                .map(invitation -> new InvitationView(analysis, invitation))
                .toList();
    }

    @SchemaMapping(typeName = "Invitation", field = "reason")
    String reasonOf(InvitationView invitation, Locale language) {
        return texts.text(language, invitation.it().reason(invitation.analysis().words()));
    }
}
