package nl.kleurplaat.practice;

/**
 * What an organisation is good at, as a dialogue brought out.
 *
 * @param dialogue key
 */
public record Strength(String key, String dialogue, String text, int version) implements Thing {}
