package nl.kleurplaat.keys;

import nl.kleurplaat.api.Role;

/** Keys for tests of other parts. */
public final class TestKeys {

    private TestKeys() {}

    /** The secret of a new key without limits. */
    public static String make(ApiKeys keys, String name, Role role) {
        return keys.make(NewKey.of(name, role, null, false), "local").secret();
    }
}
