package nl.kleurplaat.analysis.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import org.junit.jupiter.api.Test;

class RouteTextsTests {

    private final Sketch sketch = Sketch.of("A-B, B-C, C-D", "").from("A-B:3,7,8 B-C:3");

    private String reason(Locale language, String... keys) {
        Network network = sketch.network();
        Wording words = new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
        List<Integer> actors = Stream.of(keys).map(sketch::actor).toList();
        return TestTexts.said(language, new Route(actors).reason(words));
    }

    @Test
    void namesWhatEachTieComesFrom() {
        assertThat(reason(Texts.DUTCH, "A", "B", "C"))
                .isEqualTo("Van A naar C in 2 stappen: A en B doen samen mee aan tafel 3 en nog 2 samenwerkingen;"
                        + " B en C doen samen mee aan tafel 3.");
        assertThat(reason(Locale.ENGLISH, "B", "A"))
                .isEqualTo("From B to A in 1 step: B and A both take part in tafel 3 and in 2 other collaborations.");
    }

    @Test
    void saysWhatIsOnlyInAWhatIf() {
        assertThat(reason(Texts.DUTCH, "D", "C"))
                .isEqualTo("Van D naar C in 1 stap: D en C werken samen in deze verkenning.");
    }

    @Test
    void knowsARouteOfOne() {
        assertThat(reason(Texts.DUTCH, "D")).isEqualTo("D hoort bij beide groepen.");
        assertThat(reason(Locale.ENGLISH, "D")).isEqualTo("D belongs to both groups.");
    }
}
