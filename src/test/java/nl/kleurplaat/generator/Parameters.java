package nl.kleurplaat.generator;

/**
 * What to draw.
 *
 * @param gaps whether some pairs of domains hardly meet
 * @param bridges whether some regions hang on one organisation
 */
public record Parameters(Size size, long seed, boolean gaps, boolean bridges) {

    Draws draws(String what) {
        return Draws.of(seed, what);
    }
}
