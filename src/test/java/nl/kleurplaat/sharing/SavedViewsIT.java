package nl.kleurplaat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Views as people keep them, where nobody logs in. */
@Neo4jTest
class SavedViewsIT {

    private static final String ALL = "{ savedViews { id name address } }";

    @LocalServerPort
    int port;

    @Autowired
    SavedViews views;

    @Test
    void oneIsSavedRenamedAndRemoved() {
        var api = new Api(port);
        String id = api.data("mutation { saveView(input: {name: \" Jeugd \", address: \"/map?domains=jeugd\"}) { id"
                        + " createdAt } }")
                .at("/saveView/id")
                .asString();
        assertThat(api.data(ALL).toString())
                .isEqualTo("{\"savedViews\":[{\"id\":\"" + id
                        + "\",\"name\":\"Jeugd\",\"address\":\"/map?domains=jeugd\"}]}");

        api.data("mutation { renameSavedView(id: \"" + id + "\", name: \"Jeugd en wonen\") { id } }");
        assertThat(api.data(ALL).at("/savedViews/0/name").asString()).isEqualTo("Jeugd en wonen");

        api.data("mutation { removeSavedView(id: \"" + id + "\") { id } }");
        assertThat(api.data(ALL).get("savedViews")).isEmpty();
    }

    @Test
    void oneOfAnotherIsNotSeenNorChanged() {
        var api = new Api(port);
        String id = views.save("Van een ander", "/gaps", "iemand-anders").id();

        assertThat(api.data(ALL).get("savedViews")).isEmpty();
        assertThat(api.error("mutation { renameSavedView(id: \"" + id + "\", name: \"Van mij\") { id } }"))
                .startsWith("NOT_FOUND");
        assertThat(api.error("mutation { removeSavedView(id: \"" + id + "\") { id } }"))
                .startsWith("NOT_FOUND");
        assertThat(views.all("iemand-anders")).extracting(SavedView::name).containsExactly("Van een ander");
    }

    @Test
    void thereAreTwoHundredAndNoMore() {
        IntStream.range(0, 199).forEach(i -> views.save("W" + i, "/gaps", "local"));
        var api = new Api(port);
        String save = "mutation { saveView(input: {name: \"Nog een\", address: \"/\"}) { id } }";

        assertThat(api.data(save).at("/saveView/id").asString()).isNotEmpty();
        assertThat(api.error(save)).startsWith("TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "'saveView(input: {name: \" \", address: \"/\"}) { id }'",
        "'saveView(input: {name: \"A\", address: \"https://elders.example\"}) { id }'",
        "'saveView(input: {name: \"A\", address: \"//elders.example\"}) { id }'",
        "'saveView(input: {name: \"A\", address: \"javascript:alert(1)\"}) { id }'"
    })
    void whatIsNoViewIsRefused(String mutation) {
        assertThat(new Api(port).error("mutation { " + mutation + " }")).startsWith("BAD_INPUT");
    }

    @Test
    void nothingIsSharedWhereNobodyLogsIn() {
        assertThat(new Api(port)
                        .error("mutation { shareView(input: {page: MAP, address: \"\", language: NL, questions: []})"
                                + " { path } }"))
                .startsWith("BAD_INPUT")
                .contains("aanmelden");
        assertThat(new Api(port).data("{ sharedView { id } }").get("sharedView").isNull())
                .isTrue();
    }
}
