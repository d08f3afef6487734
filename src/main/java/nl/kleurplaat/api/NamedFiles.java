package nl.kleurplaat.api;

import java.util.Set;

/** Files that one gets by their address. */
public interface NamedFiles {

    /** Their addresses below {@code /api/}, without the form: {@code tables/ties}. */
    Set<String> names();
}
