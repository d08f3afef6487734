package nl.kleurplaat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The Markdown files of a folder on the class path. All are read at the start and found by name in a map, so no
 * request ever becomes the path of a file.
 */
final class Docs {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final SequencedMap<String, DocPage> pages = new TreeMap<>();
    private final SequencedMap<String, Resource> pictures = new TreeMap<>();

    /** @param folder such as {@code classpath:docs/}; where it is not there, there are no pages */
    Docs(String folder) {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Resource root = resolver.getResource(folder);
        if (!root.exists()) {
            return;
        }
        try {
            String prefix = root.getURL().toString();
            for (Resource found : resolver.getResources(folder + "**/*")) {
                String file = found.getURL().toString();
                if (file.startsWith(prefix)) {
                    add(file.substring(prefix.length()), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String file, Resource resource) throws IOException {
        if (file.endsWith(".md")) {
            String name = file.substring(0, file.length() - ".md".length());
            Node content = PARSER.parse(resource.getContentAsString(StandardCharsets.UTF_8));
            String language = name.endsWith(".nl") ? "nl" : "en";
            pages.put(name, new DocPage(name, title(content).orElse(name), language, content));
        } else if (file.endsWith(".svg") || file.endsWith(".png")) {
            pictures.put(file, resource);
        }
    }

    private static Optional<String> title(Node content) {
        for (Node block = content.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                return Optional.of(text(heading));
            }
        }
        return Optional.empty();
    }

    static String text(Node node) {
        return TextContentRenderer.builder().build().render(node);
    }

    /** Every page but the first, by name. */
    Collection<DocPage> list() {
        return pages.values().stream()
                .filter(page -> !page.name().equals(DocPage.FIRST))
                .toList();
    }

    Optional<DocPage> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    Optional<Resource> picture(String file) {
        return Optional.ofNullable(pictures.get(file));
    }

    /** Where {@code file}, a path within the folder, is on the site; empty if there is no such page or picture. */
    Optional<String> url(String file) {
        if (pictures.containsKey(file)) {
            return Optional.of(DocPage.ROOT + "/" + file);
        }
        return file.endsWith(".md")
                ? page(file.substring(0, file.length() - ".md".length())).map(DocPage::url)
                : Optional.empty();
    }

    /**
     * A page as HTML. HTML within the Markdown is shown as text.
     *
     * @param keep what links to other pages end with, such as {@code ?lang=en}
     */
    String html(DocPage page, String keep) {
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new DocAttributes(this, page, keep))
                .build()
                .render(page.content());
        // a wide table scrolls by itself, with the keyboard too
        return html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }
}
