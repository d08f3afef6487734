package nl.kleurplaat.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.TestNeo4j;
import nl.kleurplaat.TestReaders;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** One who may see names and one who may not, who ask the same at the same time. */
@Neo4jTest
@Timeout(120)
class TwoReadersIT {

    /** Every person's name has it, and nothing else. */
    private static final String NAMES = "Zangvogel";

    private static final int DAYS = 12;
    private static final int AT_ONCE = 16;
    /** Fewer where the database alone is another one, which has no part in who gets what. */
    private static final int REQUESTS = TestNeo4j.inContainer() ? 1_000 : 10_000;

    private static final List<String> QUESTIONS = List.of("""
        { network(lens: { actors: STAKEHOLDER, groupBy: ORGANISATION, asOf: "%s" }) {
            actors(first: 20) { edges { cursor node { key name subject { ... on Stakeholder { name } } } } }
            bridges(first: 20) { reason } gaps(first: 20) { kind title reason action }
            drawing { names } matrix { carriers { name } } consortia { members { name } } } }\
        """, """
        { network(lens: { actors: STAKEHOLDER, asOf: "%s" }) {
            actors(orderBy: BETWEENNESS, first: 20) { edges { node { name betweenness } } }
            ties(first: 20) { edges { node { a { name } b { name } } } }
            reach(key: "p3") { reason directActors(first: 9) { name } } } }\
        """, """
        { stakeholders(first: 20, orderBy: NAME) { edges { cursor node { name organisations { name } } } }
          collaborations(first: 20, asOf: "%s") { edges { node { representations { stakeholder { name } } } } } }\
        """);

    /** Each costs so little that 5,000 of them are within what one reader may ask in an hour. */
    private static final List<String> SMALL = List.of("""
        { stakeholders(first: 3, orderBy: NAME) { edges { cursor node { name organisations { name } } } } }\
        """, """
        { network(lens: { actors: STAKEHOLDER }) { actors(orderBy: BETWEENNESS, first: 3) { edges { node { name betweenness } } } } }\
        """, """
        { search(text: "Adviseur 3", first: 2) { ... on Stakeholder { key name title } } }\
        """);

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    /** A chain of people: those in between are bridges, and gaps when they leave. */
    @BeforeEach
    void people() throws IOException {
        StringBuilder organisations = new StringBuilder("id,name,kind,domains\n");
        StringBuilder stakeholders = new StringBuilder("id,name,title,organisation_id,purpose,legal_basis\n");
        StringBuilder collaborations = new StringBuilder("id,name,kind,start,domains\n");
        StringBuilder participations = new StringBuilder("collaboration_id,organisation_id\n");
        StringBuilder representations = new StringBuilder("collaboration_id,stakeholder_id,organisation_id\n");
        for (int i = 0; i < 12; i++) {
            String organisation = "o" + i / 3;
            if (i % 3 == 0) {
                organisations.append("%s,Instelling %s,zorg,d%d%n".formatted(organisation, organisation, i / 3));
            }
            stakeholders.append("p%d,%s %d,Adviseur %d,%s,proef,proef%n".formatted(i, NAMES, i, i, organisation));
        }
        for (int i = 0; i < 11; i++) {
            collaborations.append("c%d,Overleg %d,netwerk,2020-01-01,d0%n".formatted(i, i));
            for (int person : i == 10 ? new int[] {10} : new int[] {i, i + 1}) {
                representations.append("c%d,p%d,o%d%n".formatted(i, person, person / 3));
            }
            for (int organisation : new HashSet<>(List.of(i / 3, (i + 1) / 3))) {
                participations.append("c%d,o%d%n".formatted(i, organisation));
            }
        }
        String domains = "id,name_nl,name_en\nd0,Nul,Nought\nd1,Een,One\nd2,Twee,Two\nd3,Drie,Three\n";
        new Api(port)
                .imports(
                        "namen.zip",
                        zip(Map.of(
                                "domains.csv", domains,
                                "organisations.csv", organisations.toString(),
                                "stakeholders.csv", stakeholders.toString(),
                                "collaborations.csv", collaborations.toString(),
                                "participations.csv", participations.toString(),
                                "representations.csv", representations.toString())));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** On each day nothing has been computed, so that both ask for what is being computed. */
    @Test
    void neverGetEachOthersAnswer() {
        for (int day = 0; day < DAYS; day++) {
            for (String question : QUESTIONS) {
                String asked = question.formatted(LocalDate.of(2026, 1, 1).plusDays(day));
                Map<Role, Set<String>> answers = Map.of(Role.STEWARD, new HashSet<>(), Role.EDITOR, new HashSet<>());
                List<CompletableFuture<String>> asking = new ArrayList<>();
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int i = 0; i < AT_ONCE; i++) {
                        asking.add(CompletableFuture.supplyAsync(() -> ask(Role.STEWARD, asked), threads));
                        asking.add(CompletableFuture.supplyAsync(() -> ask(Role.EDITOR, asked), threads));
                    }
                }
                for (int i = 0; i < asking.size(); i++) {
                    Objects.requireNonNull(answers.get(i % 2 == 0 ? Role.STEWARD : Role.EDITOR))
                            .add(asking.get(i).join());
                }
                assertThat(answers.get(Role.STEWARD))
                        .singleElement()
                        .satisfies(answer ->
                                assertThat(answer).contains(NAMES + " 3").doesNotContain("\"errors\"", "Adviseur 3"));
                assertThat(answers.get(Role.EDITOR))
                        .singleElement()
                        .satisfies(answer -> assertThat(answer)
                                .contains("Adviseur 3, Instelling o1")
                                .doesNotContain(NAMES)
                                .doesNotContain("\"errors\""));
            }
        }
    }

    /** 10,000 requests, 32 at once, each compared with what its reader gets when nobody else asks. */
    @Test
    @Timeout(400)
    void nobodyOfTenThousandGetsWhatAnotherAskedFor() {
        Map<Role, List<String>> alone = Map.of(
                Role.STEWARD, SMALL.stream().map(it -> ask(Role.STEWARD, it)).toList(),
                Role.EDITOR, SMALL.stream().map(it -> ask(Role.EDITOR, it)).toList());
        assertThat(alone.values())
                .allSatisfy(answers -> assertThat(answers)
                        .doesNotHaveDuplicates()
                        .allSatisfy(answer -> assertThat(answer).doesNotContain("\"errors\"")));

        AtomicInteger next = new AtomicInteger();
        AtomicInteger mixed = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 2 * AT_ONCE; thread++) {
                threads.execute(() -> {
                    for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                        Role role = i % 2 == 0 ? Role.STEWARD : Role.EDITOR;
                        // what asks the database takes longest
                        int question = i % 20 < 2 ? 2 : i / 2 % 2;
                        if (!alone.getOrDefault(role, List.of()).get(question).equals(ask(role, SMALL.get(question)))) {
                            mixed.incrementAndGet();
                        }
                    }
                });
            }
        }

        assertThat(next.get()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(mixed).hasValue(0);
    }

    @Test
    void sentencesNameNobodyToWhoMayNotSeeNames() {
        String asked = QUESTIONS.getFirst().formatted("2026-11-21");

        assertThat(ask(Role.STEWARD, asked)).containsPattern("\"reason\":\"[^\"]*" + NAMES);
        assertThat(ask(Role.EDITOR, asked)).containsPattern("\"reason\":\"[^\"]*Adviseur");
    }

    @Test
    void whoMayNotSeeNamesFindsNobodyByThem() {
        String asked = "{ search(text: \"" + NAMES + "\", first: 9) { ... on Stakeholder { key name } } "
                + "stakeholders(filter: { text: \"" + NAMES + "\" }, first: 9) { totalCount } }";

        assertThat(ask(Role.STEWARD, asked)).contains(NAMES, "\"totalCount\":12");
        assertThat(ask(Role.EDITOR, asked)).contains("\"search\":[]", "\"totalCount\":0");
    }

    /** The answer without what it cost and what is left to ask, which is another number each time. */
    private String ask(Role role, String question) {
        return answer(role, question).replaceAll(",\"extensions\":\\{\"cost\".*", "");
    }

    private String answer(Role role, String question) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .header("Accept-Language", "nl")
                                    .header(TestReaders.HEADER, role.name())
                                    .POST(BodyPublishers.ofString(
                                            JsonMapper.builder().build().writeValueAsString(Map.of("query", question))))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
