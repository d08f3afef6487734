package nl.kleurplaat.snapshot;

/** Who looks. */
public record Reader(Tier tier) {

    /** The attribute of a request that says who asks. */
    public static final String ATTRIBUTE = "reader";

    /** Who uses the program on its own machine, and may see all. */
    public static final Reader LOCAL = new Reader(Tier.PERSONS);
}
