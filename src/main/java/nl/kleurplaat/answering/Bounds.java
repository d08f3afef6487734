package nl.kleurplaat.answering;

import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;

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
 * @param cost objects of the answer as they are estimated, see {@link Cost}
 * @param objects of the answer as it is read: lists that do not page can be longer than was estimated
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
        int objects,
        long characters) {

    /** Of those who only look, and of editors. */
    static final Bounds NARROW = with(1_000);

    /** Of the local user, of programs, and of those who keep the record. */
    static final Bounds WIDE = with(10_000);

    /** Of the one who asks: a program asks for more at once than a person can read. */
    static Bounds of(Reader reader) {
        boolean looks = reader.kind() == Reader.Kind.PERSON || reader.kind() == Reader.Kind.LINK;
        return looks && !reader.role().includes(Role.STEWARD) ? NARROW : WIDE;
    }

    private static Bounds with(int cost) {
        return new Bounds(12, 20, 600, 30, 20, 50, 5_000, cost, 10_000, 32L << 20);
    }
}
