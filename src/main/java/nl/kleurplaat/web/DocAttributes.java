package nl.kleurplaat.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Makes one Markdown file a page of the site: headings that can be linked to, and links between files that work. */
final class DocAttributes implements AttributeProvider {

    private final Docs docs;
    private final DocPage page;
    private final String keep;
    private final Map<String, Integer> anchors = new HashMap<>();

    DocAttributes(Docs docs, DocPage page, String keep) {
        this.docs = docs;
        this.page = page;
        this.keep = keep;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", anchor(Docs.text(node)));
        } else if (node instanceof Link) {
            relocate(attributes, "href");
        } else if (node instanceof Image) {
            relocate(attributes, "src");
        } else if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }

    /** As code hosting sites make them: lower case, hyphens for spaces, a number behind a repeated one. */
    private String anchor(String heading) {
        String slug = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
        int before = anchors.merge(slug, 1, Integer::sum) - 1;
        return before == 0 ? slug : slug + "-" + before;
    }

    /** A relative address becomes that of the page or picture; what is not on the site is left without a link. */
    private void relocate(Map<String, String> attributes, String name) {
        attributes.remove("rel");
        String address = attributes.getOrDefault(name, "");
        if (address.startsWith("#") || address.startsWith("/")) {
            return;
        }
        try {
            URI uri = new URI(address);
            if (!uri.isAbsolute()) {
                onSite(uri).ifPresentOrElse(url -> attributes.put(name, url), () -> attributes.remove(name));
            }
        } catch (URISyntaxException e) {
            attributes.remove(name);
        }
    }

    private Optional<String> onSite(URI relative) throws URISyntaxException {
        URI here = new URI(null, null, "/" + page.name(), null);
        String file = here.resolve(relative).getPath().substring(1);
        String fragment = relative.getFragment() == null ? "" : "#" + relative.getFragment();
        return docs.url(file).map(url -> url + keep + fragment);
    }
}
