package nl.kleurplaat.intake.check;

/**
 * A new organisation that looks like another one.
 *
 * @param row of the new organisation
 * @param otherNew whether the other one is new too
 * @param score 0–1; 1 is the same name
 */
public record Duplicate(
        int row, String key, String name, String otherKey, String otherName, boolean otherNew, double score) {}
