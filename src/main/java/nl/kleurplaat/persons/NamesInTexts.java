package nl.kleurplaat.persons;

/** What becomes of texts of other things, and of comments, that name who is erased. */
public enum NamesInTexts {
    /** They stay as they are. */
    KEEP,
    /** A word stands for the whole name and the mail address. */
    NAME,
    /** Also for the surname alone, where it is written with a capital. */
    SURNAME
}
