package nl.kleurplaat.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that one gets by their address. */
public interface NamedFiles {

    /** Their addresses below {@code /api/}, without the form: {@code tables/ties}. */
    Set<String> names();

    /** Those of all who have some. */
    static Set<String> all(Stream<NamedFiles> some) {
        return some.flatMap(one -> one.names().stream()).collect(Collectors.toSet());
    }
}
