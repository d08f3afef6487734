package nl.kleurplaat.snapshot;

/** What has a key and a name to order by. */
interface Named extends Keyed {

    String name();
}
