package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import nl.kleurplaat.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebStub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebStub.SCHEMA, WebStub.DOCS})
class PagesTests {

    private static final String HTML = "Accept: text/html,*/*;q=0.8";
    private static final Pattern LOADED = Pattern.compile("(?:src|href|action|data)=\"([^\"]*)\"");

    private final int port;

    PagesTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /         |                              | nl | Vandaag
        /map      | Accept-Language: en          | en | Map
        /about         |                              | nl | Zie wie met wie samenwerkt
        /about         | Accept-Language: en-GB       | en | See who works with whom
        /about         | Accept-Language: de, en;q=0.5| en | See who works with whom
        /about         | Accept-Language: fr          | nl | Zie wie met wie samenwerkt
        /about?lang=en | Accept-Language: nl          | en | See who works with whom
        /about?lang=nl | Accept-Language: en          | nl | Zie wie met wie samenwerkt
        /about?lang=xx | Accept-Language: en          | en | See who works with whom
        /graphiql |                              | nl | API
        /graphiql | Accept-Language: en          | en | API
        /docs     | Accept-Language: en          | en | Documentation
        /none     |                              | nl | Hier is niets te vinden
        /none     | Accept-Language: en          | en | There is nothing here
        """)
    void speaksDutchUnlessEnglishIsAskedFor(String path, String language, String tag, String text) throws IOException {
        Answer answer = RawHttp.get(port, path, HTML, language == null ? "X-None: 1" : language);

        assertThat(answer.headers().get("content-type")).startsWith("text/html");
        assertThat(answer.body())
                .contains("<html lang=\"" + tag + "\"")
                .contains(text)
                .doesNotContain("??", "th:");
    }

    @Test
    void keepsAChosenLanguageInItsLinks() throws IOException {
        assertThat(RawHttp.get(port, "/about?lang=en").body())
                .contains("href=\"/docs?lang=en\"", "href=\"/graphiql?lang=en\"", "href=\"?lang=nl\"");
        assertThat(RawHttp.get(port, "/docs/measures?lang=en").body())
                .contains("href=\"/docs/adr/0001-licence?lang=en\"");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyViewHasAPageWithItsScriptAndItsTexts(View view) throws IOException {
        Answer page = RawHttp.get(port, view.path(), HTML);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-view=\"" + view.key() + "\"", "page.lens.title", "aria-current=\"page\"")
                .contains("/assets/page/frame.js");
        assertThat(RawHttp.get(port, "/assets/page/" + view.key() + ".js").status())
                .isEqualTo(200);
        assertThat(RawHttp.get(port, "/assets/page/lit/lit-html.js").headers().get("content-type"))
                .startsWith("text/javascript");
    }

    @Test
    void saysWhereEverythingIs() throws IOException {
        assertThat(RawHttp.get(port, "/about").body())
                .contains("/graphiql", "/graphql", "/api/imports", "/docs", "id=\"main\"", "<nav", "<main", "<footer");
    }

    @Test
    void showsACommandThatWorks() throws IOException {
        String command = HomePage.command("http://localhost/graphql", Examples.first());
        String body = command.substring(command.indexOf('\'', command.indexOf("-d")) + 1, command.lastIndexOf('\''));

        Answer answer = RawHttp.post(port, "/graphql", body, "Content-Type: application/json");

        assertThat(answer.body()).contains("\"crossGroupShare\":0.25").doesNotContain("errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/map", "/about", "/graphiql", "/docs", "/docs/measures", "/none"})
    void loadsNothingFromElsewhereAndRunsNothingInline(String path) throws IOException {
        String html = RawHttp.get(port, path, HTML).body();

        assertThat(LOADED.matcher(html).results().map(load -> load.group(1)))
                .allMatch(url -> url.startsWith("/")
                        || url.startsWith("?")
                        || url.startsWith("#")
                        || url.equals("https://example.org/"));
        assertThat(html).doesNotContain("<style", "style=", "onclick=", "onload=", "javascript:");
        assertThat(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(html).find())
                .isFalse();
        for (String file : own(html)) {
            Answer answer = RawHttp.get(port, file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            if (file.startsWith("/assets/")) {
                assertThat(answer.body()
                                .replace("http://www.w3.org/2000/svg", "")
                                .replace("import(`./", ""))
                        .as(file)
                        .doesNotContain("http:", "https:", "@import", "url(", "import(", "eval(");
            }
        }
    }

    @Test
    void showsGraphiQlFromItsJars() throws IOException {
        Answer page = RawHttp.get(port, "/graphiql");

        assertThat(own(page.body()))
                .anyMatch(file -> file.matches("/lib/graphiql/[0-9.]+/graphiql\\.min\\.js"))
                .anyMatch(file -> file.matches("/lib/react/[0-9.]+/umd/react\\.production\\.min\\.js"))
                .anyMatch(file -> file.matches("/lib/react-dom/[0-9.]+/umd/react-dom\\.production\\.min\\.js"));
        String script = own(page.body()).stream()
                .filter(file -> file.contains("/lib/"))
                .findFirst()
                .orElseThrow();
        assertThat(RawHttp.get(port, script).headers().get("cache-control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void asksAgainForItsOwnFilesByTheirContent() throws IOException {
        Answer first = RawHttp.get(port, "/assets/kleurplaat.css");
        String etag = first.headers().get("etag");

        assertThat(first.headers()).containsEntry("cache-control", "no-cache").doesNotContainKey("last-modified");
        assertThat(RawHttp.get(port, "/assets/kleurplaat.css", "If-None-Match: " + etag)
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/application.properties",
                "/docs/../application.properties",
                "/docs/..%2fapplication.properties",
                "/docs/%2e%2e/application.properties",
                "/docs/..\\application.properties",
                "/docs/measures.md",
                "/docs//etc/passwd",
                "/docs/adr",
                "/docs/adr/..;/measures",
                "/lib/graphiql/../../application.properties",
                "/lib/../application.properties",
                "/assets/..%2f..%2fapplication.properties",
                "/webjars/react/18.2.0/index.js",
                "/_static/graphiql/3.2.0/package.json",
                "/templates/home.html",
                "/assets/"
            })
    void servesNoOtherFile(String path) throws IOException {
        assertThat(RawHttp.get(port, path).status()).isIn(400, 404);
    }

    @Test
    void saysInJsonToAProgramWhatIsWrong() throws IOException {
        Answer answer = RawHttp.get(port, "/none", "Accept: application/json", "Accept-Language: en");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"There is nothing here. Is the address"
                        + " right?\"}}");
    }

    @Test
    void saysToAGraphQlClientWhatIsWrongInItsOwnWay() throws IOException {
        Answer noJson = RawHttp.post(port, "/graphql", "no json", "Content-Type: application/json");
        Answer asked = RawHttp.post(
                port,
                "/graphql",
                "no json",
                "Content-Type: application/json",
                "Accept: application/graphql-response+json");

        assertThat(noJson.status()).isEqualTo(400);
        assertThat(noJson.headers()).containsEntry("content-type", "application/json");
        assertThat(noJson.body()).startsWith("{\"errors\":[{\"message\":").contains("\"code\":\"BAD_INPUT\"");
        assertThat(asked.headers()).containsEntry("content-type", "application/graphql-response+json");
    }

    private static List<String> own(String html) {
        return Pattern.compile("(?:src|href)=\"(/(?:assets|lib)/[^\"]*)\"")
                .matcher(html)
                .results()
                .map(load -> load.group(1))
                .distinct()
                .toList();
    }
}
