package nl.kleurplaat.exports.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.TestReaders;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports by their address: the figures of the API, in every form and language. */
@Neo4jTest
class ReportsIT {

    private static final String BY_KIND = "{\"groupBy\":\"KIND\"}";
    private static final String REGION = "{\"groupBy\":\"KIND\",\"regions\":[\"Merenland-Noord (voorbeeld)\"]}";
    private static final String NOBODY = "{\"asOf\":\"1900-01-01\",\"onlyParticipants\":true}";

    private static final Pattern FIGURE = Pattern.compile("-?\\d+([.,]\\d+)*");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @BeforeAll
    static void readPdfsWithVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private byte[] report(String name, String form, String language, String lens)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/api/reports/" + name.split(" ", 2)[0] + "." + form + "?lang=" + language
                + key(name) + "&lens=" + URLEncoder.encode(lens, StandardCharsets.UTF_8));
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static Document page(byte[] html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(new String(html, StandardCharsets.UTF_8))));
    }

    private static List<Element> elements(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Element> ofClass(Element in, String tag, String name) {
        return elements(in, tag).stream()
                .filter(it -> List.of(it.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    static Stream<String[]> all() {
        return Stream.of("nl", "en")
                .flatMap(language -> Stream.of(
                        new String[] {"cross-domain", language, "{}"},
                        new String[] {"cross-domain", language, REGION},
                        new String[] {"cross-domain", language, NOBODY},
                        new String[] {"organisation", language, "{}"},
                        new String[] {"organisation", language, BY_KIND},
                        new String[] {"advice", language, "{}"},
                        new String[] {"advice", language, BY_KIND},
                        new String[] {"vulnerability", language, "{}"},
                        new String[] {"vulnerability", language, BY_KIND},
                        new String[] {"vulnerability", language, NOBODY},
                        new String[] {"vulnerability of one", language, "{}"},
                        new String[] {"effect", language, "{}"},
                        new String[] {"effect", language, BY_KIND}));
    }

    /** Whom a report is about, as an address says it. */
    private static String key(String name) {
        return switch (name) {
            case "organisation", "vulnerability of one" -> "&key=jz-de-brug";
            case "effect" -> "&key=in-focusweek";
            default -> "";
        };
    }

    @ParameterizedTest
    @MethodSource("all")
    void arePdfForEverybody(String name, String language, String lens) throws Exception {
        new Api(port).importSample();
        byte[] pdf = report(name, "pdf", language, lens);

        assertThat(failures(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
            assertThat(fontsWithoutFile(document)).isEmpty();
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    private static List<String> fontsWithoutFile(PDDocument document) throws IOException {
        List<String> without = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    without.add(font.getName());
                }
            }
        }
        return without;
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, 10, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId() + " " + failed.getMessage() + " at " + failed.getLocation())
                    .toList();
        }
    }

    /** Every number in a chapter is one that the questions and tables below it give. */
    @ParameterizedTest
    @MethodSource("all")
    void showTheNumbersOfTheApi(String name, String language, String lens) throws Exception {
        Api api = new Api(port).in(language);
        api.importSample();
        Element page = page(report(name, "html", language, lens)).getDocumentElement();
        String variables = ofClass(page, "pre", "variables").getFirst().getTextContent();

        int checked = 0;
        for (Element chapter : ofClass(page, "section", "chapter")) {
            Set<String> given = new TreeSet<>();
            for (Element source : ofClass(chapter, "p", "sources")) {
                for (Element code : elements(source, "code")) {
                    numbers(answer(api, page, code.getTextContent(), variables), given);
                }
            }
            for (Element number : elements(chapter, "data")) {
                assertThat(given)
                        .as(chapter.getAttribute("id") + " " + number.getTextContent())
                        .contains(number(Double.parseDouble(number.getAttribute("value"))));
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    /** What the page shows stands on paper and in the workbook: read back from both. */
    @ParameterizedTest
    @MethodSource("all")
    void haveTheSameNumbersOnPaperAndInTheWorkbook(String name, String language, String lens) throws Exception {
        new Api(port).importSample();
        Element page = page(report(name, "html", language, lens)).getDocumentElement();
        String paper;
        try (PDDocument document = Loader.loadPDF(report(name, "pdf", language, lens))) {
            paper = new PDFTextStripper().getText(document);
        }
        Map<String, Long> printed = figures(Stream.of(paper));
        Map<String, Long> shown = figures(elements(page, "data").stream().map(Element::getTextContent));
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy((number, times) ->
                        assertThat(printed.getOrDefault(number, 0L)).as(number).isGreaterThanOrEqualTo(times));

        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(report(name, "xlsx", language, lens)))) {
            List<Element> chapters = ofClass(page, "section", "chapter");
            List<Sheet> sheets = workbook.getSheets().toList();
            for (int c = 0; c < chapters.size(); c++) {
                Set<String> cells = new TreeSet<>();
                try (var rows = sheets.get(c).openStream()) {
                    rows.flatMap(Row::stream)
                            .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                            .forEach(cell -> cells.add(number(cell.asNumber().doubleValue())));
                }
                List<String> figures = elements(chapters.get(c), "td").stream()
                        .flatMap(cell -> elements(cell, "data").stream())
                        .map(data -> number(Double.parseDouble(data.getAttribute("value"))))
                        .toList();
                assertThat(cells).as(sheets.get(c).getName()).containsAll(figures);
            }
        }
    }

    /** How often each number stands in texts. */
    private static Map<String, Long> figures(Stream<String> texts) {
        return texts.flatMap(text -> FIGURE.matcher(text).results())
                .collect(Collectors.groupingBy(MatchResult::group, TreeMap::new, Collectors.counting()));
    }

    private JsonNode answer(Api api, Element page, String source, String variables) throws Exception {
        JsonNode with = Api.json(variables);
        if (source.startsWith("tables/")) {
            return Api.json(new String(
                    get("/api/" + source.replaceFirst("(\\?|$)", ".json?") + "&lens="
                                    + URLEncoder.encode(with.get("lens").toString(), StandardCharsets.UTF_8))
                            .body(),
                    StandardCharsets.UTF_8));
        }
        String query = ofClass(page, "pre", "query").stream()
                .map(Element::getTextContent)
                .filter(text -> text.startsWith("query " + source + "("))
                .findFirst()
                .orElseThrow();
        JsonNode answer =
                api.ask(query, JsonMapper.shared().convertValue(with, new TypeReference<Map<String, Object>>() {}));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }

    /** All numbers, how long lists are, and how many of a list have each value of each of their fields. */
    private static void numbers(JsonNode json, Set<String> found) {
        if (json.isNumber()) {
            found.add(number(json.asDouble()));
        }
        if (json.isArray()) {
            found.add(number(json.size()));
            found.add(number(0));
            Map<String, Integer> same = new TreeMap<>();
            json.forEach(each ->
                    each.propertyNames().forEach(field -> same.merge(field + each.get(field), 1, Integer::sum)));
            same.values().forEach(count -> found.add(number(count)));
        }
        json.forEach(each -> numbers(each, found));
    }

    private static String number(double value) {
        return String.valueOf(value);
    }

    @Test
    void adviceThroughALensWithoutEffectsHasTheOtherChapters() throws Exception {
        new Api(port).importSample();
        for (String lens :
                List.of("{\"groupBy\":\"COMMUNITY\"}", "{\"from\":\"2024-01-01\",\"until\":\"2026-06-01\"}")) {
            Element page = page(report("advice", "html", "nl", lens)).getDocumentElement();

            assertThat(ofClass(page, "section", "chapter")).hasSize(8);
            assertThat(page.getTextContent()).contains("is niet te zeggen wat interventies brachten");
        }
    }

    @Test
    void adviceOnNobodySaysWhatThereIsNot() throws Exception {
        new Api(port).importSample();
        String text = page(report("advice", "html", "nl", NOBODY))
                .getDocumentElement()
                .getTextContent();

        assertThat(text)
                .contains(
                        "Er zijn geen twee partijen om met elkaar in gesprek te brengen.",
                        "Er is geen kerngroep te zoeken: niemand hoort bij een groep.",
                        "Geen soort staat tussen twee andere in.",
                        "Er is niemand bij wie een antwoord het beeld zekerder maakt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-domain", "organisation", "effect", "vulnerability", "advice"})
    void areWorkbooksWithASheetForEachChapter(String name) throws Exception {
        new Api(port).importSample();
        Element page = page(report(name, "html", "nl", "{}")).getDocumentElement();
        List<String> chapters = ofClass(page, "section", "chapter").stream()
                .map(it -> elements(it, "h2").getFirst().getTextContent().replaceAll("^[0-9]+\\. ", ""))
                .map(it -> it.substring(0, Math.min(31, it.length())))
                .toList();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(report(name, "xlsx", "nl", "{}")))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).isEqualTo(chapters);
        }
    }

    /** Headings, column heads and labels; what stands in the record is in the language of who wrote it. */
    @ParameterizedTest
    @MethodSource("all")
    void speakOneLanguage(String name, String language, String lens) throws Exception {
        new Api(port).importSample();
        Element page = page(report(name, "html", language, lens)).getDocumentElement();

        assertThat(page.getAttribute("lang")).isEqualTo(language);
        List<String> words = Stream.of("h2", "th", "strong")
                .flatMap(tag -> elements(page, tag).stream())
                .map(Element::getTextContent)
                .toList();
        assertThat(words).hasSizeGreaterThan(5);
        String foreign = language.equals("nl")
                ? "(?i).*\\b(the|and|with|how|what|who|years|gaps)\\b.*"
                : "(?i).*\\b(het|een|met|de|wat|wie|jaren|hoe)\\b.*";
        assertThat(words).noneMatch(text -> text.matches(foreign));
    }

    @Test
    void sayWhatTheApiSays() throws Exception {
        for (String language : List.of("nl", "en")) {
            Api api = new Api(port).in(language);
            api.importSample();
            String text = page(report("cross-domain", "html", language, "{}"))
                    .getDocumentElement()
                    .getTextContent();
            JsonNode data =
                    api.data("{ network { gaps(first: 10) { title reason action } bridges(first: 10) { reason } } "
                            + "agendaProgress(asOf: \"2026-11-21\") { reason } }");
            List<String> said = new ArrayList<>();
            texts(data, said);
            assertThat(said).hasSize(41).allMatch(text::contains);
        }
    }

    /** Agenda, obstacles and what happened are of what the lens lets pass. */
    @Test
    void tellOnlyWhatIsSeen() throws Exception {
        Api api = new Api(port).in("nl");
        api.importSample();
        Element all = page(report("cross-domain", "html", "nl", "{}")).getDocumentElement();
        Element some = page(report("cross-domain", "html", "nl", "{\"domains\":[\"wonen\"]}"))
                .getDocumentElement();
        for (String chapter : List.of("agenda", "obstacles", "occurrences")) {
            int rows = rows(all, chapter);
            assertThat(rows(some, chapter)).as(chapter).isPositive().isLessThan(rows);
        }
    }

    private static int rows(Element page, String chapter) {
        Element found = elements(page, "section").stream()
                .filter(it -> it.getAttribute("id").equals(chapter))
                .findFirst()
                .orElseThrow();
        return elements(found, "tr").size() - 1;
    }

    /** Nobody is said to be missed whom the API does not say so of. */
    @Test
    void sayWhatHangsOnWhom() throws Exception {
        Api api = new Api(port).in("nl");
        api.importSample();
        String text = page(report("vulnerability", "html", "nl", "{}"))
                .getDocumentElement()
                .getTextContent();
        List<String> said = new ArrayList<>();
        texts(
                api.data("{ network { one: stressTest(together: 1, first: 2) { reason backups { reason } } "
                        + "two: stressTest(together: 2, first: 1) { reason } } }"),
                said);
        assertThat(said).hasSizeGreaterThan(4).allMatch(text::contains);
        // whom anybody else may leave with stands there once
        assertThat(text)
                .doesNotContain("Gemeente Veenplas (voorbeeld) en Jeugdbescherming De Brug (voorbeeld)")
                .contains("Bij de 30 drietallen");
    }

    private static void texts(JsonNode json, List<String> found) {
        if (json.isString()) {
            found.add(json.asString());
        }
        json.forEach(each -> texts(each, found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/reports/cross-domian.pdf | 404 | cross-domain",
                "/api/reports/organisation.pdf | 400 | key",
                "/api/reports/organisation.pdf?key=jz-de-burg | 404 | jz-de-brug",
                "/api/reports/effect.html?key=in-focusweekend | 404 | in-focusweek",
                "/api/reports/cross-domain.docx | 404 | pdf",
                "/api/reports/cross-domain.pdf?since=morgen | 400 | since",
                "/api/reports/cross-domain.pdf?lens=%7B%22domains%22%3A%5B%22jeugt%22%5D%7D | 404 | jeugd",
            })
    void sayWhyThereIsNone(String path, int status, String named) throws Exception {
        new Api(port).importSample();
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.json(new String(answer.body(), StandardCharsets.UTF_8))
                        .path("error")
                        .path("message")
                        .asString())
                .contains(named);
    }

    /** The organisations with most ties have most to tell. */
    @Test
    void fitOnOneSheetWhereTheyAreToBeHandedOut() throws Exception {
        Api api = new Api(port);
        api.importSample();
        List<String> keys = new ArrayList<>();
        texts(api.data("{ network { actors(first: 5) { edges { node { key } } } } }"), keys);
        keys.add("jz-de-brug");
        for (String key : keys) {
            byte[] pdf = get("/api/reports/organisation.pdf?lang=nl&key=" + key).body();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as(key).isEqualTo(1);
            }
        }
    }

    @Test
    void sayWhoFoundWhom() throws Exception {
        Api api = new Api(port);
        api.importSample();
        String text =
                page(report("effect", "html", "nl", "{}")).getDocumentElement().getTextContent();
        JsonNode effect = api.data(
                        "{ intervention(key: \"in-focusweek\") { name effect { reason tiesGained { a b } } } }")
                .get("intervention");
        assertThat(text).contains(effect.get("name").asString());
        int gained = effect.get("effect").get("tiesGained").size();
        assertThat(gained).isPositive();
        assertThat(text).contains("Er zijn " + gained + " relaties bij gekomen");
    }

    @Test
    void areSentOnceAsLongAsNothingChanges() throws Exception {
        new Api(port).importSample();
        String path = "/api/reports/cross-domain.html";
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", tag, "Accept-Language", "en").statusCode())
                .isEqualTo(200);
    }

    /** Whoever may see roles finds no name of a person. */
    @Test
    void nameNobodyToWhomOnlyRolesAreShown() throws Exception {
        Api api = new Api(port);
        api.importSample();
        api.imports(
                "stakeholders.csv",
                "id,name,organisation_id\nsh-meerpunt-jongerenwerk,Kanarie,wel-meerpunt\n"
                        .getBytes(StandardCharsets.UTF_8));
        String path = "/api/reports/cross-domain.html";

        assertThat(new String(get(path).body(), StandardCharsets.UTF_8)).contains("Kanarie");
        assertThat(new String(get(path, TestReaders.HEADER, "VIEWER").body(), StandardCharsets.UTF_8))
                .contains("Welzijn Meerpunt")
                .doesNotContain("Kanarie");
    }
}
