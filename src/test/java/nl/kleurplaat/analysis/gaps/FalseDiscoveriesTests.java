package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTests {

    /** The fifteen of Benjamini &amp; Hochberg 1995, section 3.1, of which they keep the first four at 5%. */
    private static final double[] PUBLISHED = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
    };

    @Test
    void keepsTheFourOfThePublishedExample() {
        double[] q = FalseDiscoveries.adjusted(PUBLISHED);
        assertThat(Arrays.stream(q).filter(value -> value <= .05)).hasSize(4);
        assertThat(q[0]).isCloseTo(.0015, within(1e-12));
        assertThat(q[3]).isCloseTo(.035625, within(1e-12));
        assertThat(q[5]).as("that of the next, which is lower").isEqualTo(q[6]);
        assertThat(q[14]).isEqualTo(1);
    }

    @Test
    void leavesOneAloneAndAcceptsNone() {
        assertThat(FalseDiscoveries.adjusted(new double[] {.03})).containsExactly(.03);
        assertThat(FalseDiscoveries.adjusted(new double[0])).isEmpty();
    }

    @Test
    void makesEqualsOfEquals() {
        assertThat(FalseDiscoveries.adjusted(new double[] {.02, .5, .02, .02}))
                .containsExactly(.08 / 3, .5, .08 / 3, .08 / 3);
    }
}
