package nl.kleurplaat.intake;

import java.util.Map;

/** Which domain and which region each name of a file means, by key. */
record Meanings(Map<String, String> domains, Map<String, String> regions) {

    static final Meanings NONE = new Meanings(Map.of(), Map.of());
}
