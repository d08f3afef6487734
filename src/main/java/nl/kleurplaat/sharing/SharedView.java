package nl.kleurplaat.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import org.neo4j.driver.Value;

/**
 * A view that others see by a link; the secret of the link is not known.
 *
 * @param address what stands behind the path of the page: the lens, and what is chosen in the view
 * @param until the last day that the link counts
 * @param createdBy the name of who made it, as people know them
 * @param questions what the page asks to show exactly this, as {@link SharedQuestion#text}: nothing else is answered
 */
public record SharedView(
        String id,
        SharedPage page,
        String address,
        Language language,
        LocalDate until,
        OffsetDateTime createdAt,
        String createdBy,
        Set<String> questions) {

    /** The attribute of a request that shows a link. */
    private static final String ATTRIBUTE = SharedView.class.getName();

    static SharedView of(Value node, Value createdBy) {
        return new SharedView(
                node.get("id").asString(),
                SharedPage.valueOf(node.get("page").asString()),
                node.get("address").asString(),
                Language.valueOf(node.get("language").asString()),
                node.get("until").asLocalDate(),
                node.get("createdAt").asOffsetDateTime(),
                createdBy.asString(),
                Set.copyOf(node.get("questions").asList(Value::asString)));
    }

    /** @param attributes of a request that shows a link */
    static SharedView of(Map<String, Object> attributes) {
        if (attributes.get(ATTRIBUTE) instanceof SharedView view) {
            return view;
        }
        throw new IllegalStateException("a request by a link without its view");
    }

    /** Puts it in a request that shows its link. */
    public void put(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whoever shows the link: sees roles only, whoever made it. */
    public Reader reader() {
        return new Reader(id, Role.VIEWER, Reader.Kind.LINK);
    }

    boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
