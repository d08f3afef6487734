package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class DocsTests {

    private final Docs docs = new Docs("classpath:web-stub/docs/");

    @Test
    void listsEveryPageWithItsFirstHeading() {
        assertThat(docs.list())
                .extracting(DocPage::url, DocPage::title, DocPage::language)
                .containsExactly(
                        tuple("/docs/adr/0001-licence", "1. The licence is EUPL-1.2", "en"),
                        tuple("/docs/handleiding.nl", "Handleiding", "nl"),
                        tuple("/docs/measures", "Measures", "en"));
    }

    @Test
    void makesLinksBetweenFilesLinksBetweenPages() {
        assertThat(html("index"))
                .contains("<a href=\"/docs/measures#betweenness\">Measures</a>")
                .contains("<a href=\"/docs/adr/0001-licence\">")
                .contains("<a href=\"/docs/picture.svg\">")
                .contains("<a href=\"https://example.org/\">");
        assertThat(html("adr/0001-licence"))
                .contains("<a href=\"/docs/measures\">")
                .contains("<a href=\"/docs\">");
    }

    @Test
    void leavesTextWhereALinkLeadsOutOfTheDocumentation() {
        assertThat(html("index")).contains("<a>The source</a>");
    }

    @Test
    void givesEveryHeadingAnIdOfItsOwn() {
        assertThat(html("measures"))
                .contains("<h1 id=\"measures\">", "<h2 id=\"betweenness\">", "<h2 id=\"betweenness-1\">");
    }

    @Test
    void rendersTablesAndShowsHtmlAsText() {
        assertThat(html("measures"))
                .contains("<th align=\"right\">", "class=\"language-graphql\"", "&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void isEmptyWithoutItsFolder() {
        assertThat(new Docs("classpath:no-such-folder/").list()).isEmpty();
    }

    private String html(String name) {
        return docs.html(docs.page(name).orElseThrow(), "");
    }
}
