package nl.kleurplaat.intake;

import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells whether the sample is in the record, and takes it away, over HTTP and in GraphQL. */
@Controller
class SampleController {

    private final SampleRemoval removal;

    SampleController(SampleRemoval removal) {
        this.removal = removal;
    }

    @QueryMapping
    boolean sample() {
        return removal.isThere();
    }

    @DeleteMapping("/api/sample")
    @Requires(Role.EDITOR)
    @ResponseBody
    SampleRemoval.Removed delete(@RequestAttribute(Reader.ATTRIBUTE) Reader reader) {
        return removal.remove(reader);
    }

    @MutationMapping
    SampleRemoval.Removed removeSample(@ContextValue Reader reader) {
        return removal.remove(reader);
    }
}
