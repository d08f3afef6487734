package nl.kleurplaat.web;

import org.commonmark.node.Node;

/**
 * A page of the documentation; public because a template reads it.
 *
 * @param name its file within the folder, without {@code .md}, such as {@code adr/0001-licence}
 * @param title its first heading
 * @param language the language it is written in: Dutch if its name ends with {@code .nl}, else English
 */
public record DocPage(String name, String title, String language, Node content) {

    static final String ROOT = "/docs";

    /** The name of the page that opens the documentation. */
    static final String FIRST = "index";

    public String url() {
        return name.equals(FIRST) ? ROOT : ROOT + "/" + name;
    }

    /** Whether it is in a folder of its own, such as a decision. */
    public boolean nested() {
        return name.contains("/");
    }
}
