package nl.kleurplaat.answering;

/**
 * How much one question may ask. What is over a bound is refused before anything is read or computed; the cost and the size
 * of the answer are held once more while it is read.
 *
 * @param depth fields within fields
 * @param schemaDepth the same of what is asked about the schema
 * @param height fields, those of a fragment each time that it is used
 * @param aliases fields that get another name, counted as fields are
 * @param rootFields fields of the operation itself
 * @param directives of the whole document
 * @param tokens words and signs of the whole document
 * @param cost objects of the answer, see {@link Cost}
 * @param characters of the values and names in the answer; bytes of what is written at once
 */
record Bounds(
        int depth,
        int schemaDepth,
        int height,
        int aliases,
        int rootFields,
        int directives,
        int tokens,
        int cost,
        long characters) {

    /** Of the local user, who is the only one as long as nobody logs in. */
    static final Bounds LOCAL_USER = new Bounds(12, 20, 600, 30, 20, 50, 5_000, 10_000, 32L << 20);
}
