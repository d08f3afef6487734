package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What docs/measures.md says of small networks is what the program finds: a block {@code network} (or {@code network
 * before} and {@code network after}) draws one, and each line of the blocks {@code values} below it, such as {@code
 * betweenness B = 2}, is computed. And the page explains every measure of the API in both languages.
 */
class MeasuresPageTests {

    private static final Path PAGE = Path.of("docs", "measures.md");

    /** Where the second language begins. */
    private static final String ENGLISH = "\n## Measures\n";

    private static final Pattern BLOCK = Pattern.compile(
            "^```(network|network before|network after|values)\\R(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern LINE = Pattern.compile("(\\w+)(?: (\\S+))? = (\\S+)");

    /** The types of the API all of whose fields are measures. */
    private static final Set<String> MEASURED = Set.of("Actor", "Brokerage", "Summary");

    /** Fields of an actor that say who it is. */
    private static final Set<String> NO_MEASURES =
            Set.of("Actor.key", "Actor.name", "Actor.subject", "Actor.group", "Actor.groups", "Actor.brokerage");

    /** Known only of networks too large to write down. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("Actor.harmonicError");

    /** One line of the page. */
    private record Claim(
            String line,
            String measure,
            String subject,
            String value,
            WorkedExample network,
            @Nullable WorkedExample before) {

        /** As the API names it. */
        boolean isOf(String field) {
            String type = field.substring(0, field.indexOf('.'));
            return field.endsWith("." + measure) && type.equals("Summary") == subject.isEmpty();
        }

        /** Equal, to as many decimals as are written. */
        void check() {
            Object found = network.value(measure, subject, before);
            if (found instanceof Number number && value.matches("[-\\d.]+")) {
                BigDecimal written = new BigDecimal(value);
                double slack = written.scale() == 0 ? 0 : written.ulp().doubleValue() / 2;
                assertThat(number.doubleValue()).as(line).isCloseTo(written.doubleValue(), within(slack + 1e-9));
            } else {
                assertThat(String.valueOf(found)).as(line).isEqualTo(value);
            }
        }
    }

    private static List<Claim> claims(String page) {
        List<Claim> claims = new ArrayList<>();
        WorkedExample network = null;
        WorkedExample before = null;
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(1).equals("values")) {
                for (String line : block.group(2).lines().toList()) {
                    claims.add(claim(line, network, before));
                }
            } else {
                before = block.group(1).equals("network after") ? network : null;
                network = new WorkedExample(block.group(2));
            }
        }
        return claims;
    }

    private static Claim claim(String line, @Nullable WorkedExample network, @Nullable WorkedExample before) {
        Matcher parts = LINE.matcher(line);
        if (network == null || !parts.matches()) {
            throw new IllegalArgumentException("not a value of a network: " + line);
        }
        String subject = parts.group(2) == null ? "" : parts.group(2);
        return new Claim(line, parts.group(1), subject, parts.group(3), network, before);
    }

    private static List<String> halves() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(ENGLISH);
        int middle = page.indexOf(ENGLISH);
        return List.of(page.substring(0, middle), page.substring(middle));
    }

    /** Each as type.field. */
    private static Set<String> measures() throws IOException {
        Set<String> measures = new TreeSet<>(Set.of(
                "GroupPair.ties",
                "GroupPair.expectedTies",
                "GroupPair.ratio",
                "GroupPair.zScore",
                "GroupPair.pValue",
                "GroupConnection.parties",
                "Network.connectingTable",
                "Network.routes",
                "ActorBridge.score",
                "ActorBridge.pairsLost",
                "Summary.crossGroupPValue"));
        TypeDefinitionRegistry schema =
                new SchemaParser().parse(Files.readString(Path.of("graphql-schema", "network.graphqls")));
        for (ObjectTypeDefinition type : schema.getTypes(ObjectTypeDefinition.class)) {
            if (MEASURED.contains(type.getName())) {
                type.getFieldDefinitions().forEach(field -> measures.add(type.getName() + "." + field.getName()));
            }
        }
        assertThat(measures).contains("Actor.degree", "Brokerage.total", "Summary.density");
        measures.removeAll(NO_MEASURES);
        return measures;
    }

    @TestFactory
    List<DynamicTest> everyValueOnThePageIsFound() throws IOException {
        List<Claim> claims = claims(Files.readString(PAGE));
        assertThat(claims).isNotEmpty();
        return claims.stream()
                .map(claim -> DynamicTest.dynamicTest(claim.line(), claim::check))
                .toList();
    }

    @Test
    void everyMeasureIsExplainedInBothLanguages() throws IOException {
        for (String half : halves()) {
            List<String> headings =
                    half.lines().filter(line -> line.startsWith("### ")).toList();
            assertThat(measures())
                    .allSatisfy(measure -> assertThat(headings)
                            .as(measure)
                            .anyMatch(heading -> heading.contains("`" + measure.replaceAll("^.*\\.", "") + "`")));
        }
    }

    @Test
    void everyMeasureHasAnExampleInBothLanguages() throws IOException {
        Set<String> wanted = measures();
        wanted.removeAll(WITHOUT_EXAMPLE);
        for (String half : halves()) {
            List<Claim> claims = claims(half);
            assertThat(wanted)
                    .allSatisfy(measure -> assertThat(claims).as(measure).anyMatch(claim -> claim.isOf(measure)));
        }
    }

    @Test
    void aWrongValueIsNoticed() {
        String network = "```network\nA-B, B-C\n```\n```values\n";
        claims(network + "betweenness B = 1\n```\n").getFirst().check();
        for (String wrong :
                List.of("betweenness B = 2", "constraint B = null", "cutActor B = false", "density = 0.6")) {
            Claim claim = claims(network + wrong + "\n```\n").getFirst();
            assertThatThrownBy(claim::check).as(wrong).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void anUnknownMeasureOrSubjectIsNoticed() {
        String network = "```network\nA-B, B-C\n```\n```values\n";
        for (String unknown : List.of("betweeness B = 1", "betweenness X = 1", "betweenness = 1", "ratio B = 1")) {
            Claim claim = claims(network + unknown + "\n```\n").getFirst();
            assertThatThrownBy(claim::check).as(unknown).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> claims(network + "betweenness of B is 1\n```\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claims("```values\nbetweenness B = 1\n```\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
