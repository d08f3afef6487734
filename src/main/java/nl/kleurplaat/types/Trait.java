package nl.kleurplaat.types;

/** What is said of a field; everything that reads, writes or shows it goes by these. */
public enum Trait {
    /** A file without it is refused, and a new thing without a value. */
    REQUIRED,
    /** A part of what the thing is known by; it stays as it is. */
    IDENTIFYING,
    /** What a person calls the thing by; of several the first that has a value. */
    NAMING,
    /** Personal data, which no stored report repeats. */
    PERSONAL,
    /** Personal data that says what somebody does: also for those who may not see who it is. */
    OF_ROLE,
    /** A text that also says whether something is there: <i>nee</i> is nothing. */
    CLAIM,
    /** The thing goes when what this field refers to goes. */
    OWNED,
    /** Words in it are found by the search. */
    SEARCHABLE,
    /** Lists can be narrowed by it. */
    FILTERABLE,
    /** The things that refer so are listed with what they refer to. */
    LISTED
}
