package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = WebStub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebStub.SCHEMA, "kleurplaat.docs=classpath:no-such-folder/"})
@ActiveProfiles("production")
class ProductionTests {

    private final int port;

    ProductionTests(@LocalServerPort int port) {
        this.port = port;
    }

    /** Spring Boot switches it off for the whole JVM, and so for the tests that follow. */
    @AfterAll
    static void tellTheSchemaAgain() {
        Introspection.enabledJvmWide(true);
    }

    @Test
    void hasNoGraphiQl() throws IOException {
        assertThat(RawHttp.get(port, "/graphiql").status()).isEqualTo(404);
        assertThat(RawHttp.get(port, Library.GRAPHIQL.url("graphiql.min.js")).status())
                .isEqualTo(404);
        assertThat(RawHttp.get(port, "/").body()).doesNotContain("/graphiql").contains("/docs");
    }

    @Test
    void doesNotTellItsSchema() throws IOException {
        String asked = "{\"query\": \"{ __schema { types { name } } }\"}";

        assertThat(RawHttp.post(port, "/graphql", asked, "Content-Type: application/json")
                        .body())
                .contains("\"errors\"")
                .doesNotContain("\"__schema\":{");
        assertThat(RawHttp.get(port, "/graphql/schema").status()).isEqualTo(404);
    }

    @Test
    void saysThatThereIsNoDocumentationWhereThereIsNone() throws IOException {
        assertThat(RawHttp.get(port, "/docs").body()).contains("Er is nog geen uitleg");
    }
}
