package nl.kleurplaat.sharing;

/** The languages that a view can be shared in. */
enum Language {
    NL,
    EN
}
