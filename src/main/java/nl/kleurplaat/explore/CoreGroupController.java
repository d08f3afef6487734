package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.results.SmallestCore;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The few who reach enough of every group. */
@Controller
class CoreGroupController {

    private final Texts texts;

    CoreGroupController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    CoreGroupView coreGroup(
            NetworkView network,
            @Argument @Nullable Integer size,
            @Argument @Nullable Double share,
            @Argument @Nullable List<String> groups) {
        NetworkAnalysis analysis = network.analysis();
        if ((size == null) == (share == null)) {
            throw new Problem(ProblemCode.BAD_INPUT, "coregroup.size-or-share");
        }
        if (share != null && !(share > 0 && share <= 1)) {
            throw new Problem(ProblemCode.BAD_INPUT, "coregroup.share", String.valueOf(share));
        }
        if (size != null && (size < 1 || size > Paging.MOST)) {
            throw new Problem(ProblemCode.BAD_INPUT, "coregroup.size", String.valueOf(size));
        }
        List<Integer> asked = groups == null || groups.isEmpty()
                ? SmallestCore.allGroups(analysis.network())
                : groups.stream().map(analysis::group).distinct().sorted().toList();
        if (asked.isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "coregroup.no-groups");
        }
        return new CoreGroupView(analysis, analysis.get(new SmallestCore(size, share, asked)));
    }

    @SchemaMapping(typeName = "CoreGroup", field = "reason")
    String reasonOf(CoreGroupView group, Locale language) {
        return texts.text(language, group.it().reason(group.analysis().words()));
    }
}
