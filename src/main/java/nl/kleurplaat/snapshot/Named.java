package nl.kleurplaat.snapshot;

/** What has a key and a name to order by. */
interface Named {

    String key();

    String name();
}
