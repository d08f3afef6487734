package nl.kleurplaat.intake.check;

import java.util.Map;

/** Which domain and which region each name of a file means, by key. */
public record Meanings(Map<String, String> domains, Map<String, String> regions) {

    public static final Meanings NONE = new Meanings(Map.of(), Map.of());
}
