package nl.kleurplaat.intake.assistant;

import java.util.Locale;

/** What a sheet tells of. */
enum Subject {
    /** A list of organisations, each in a row. */
    ORGANISATIONS,
    /** A list of collaborations, each in a row. */
    COLLABORATIONS,
    /** A list of people, each in a row. */
    STAKEHOLDERS,
    /** Who takes part in what: an organisation and a collaboration in a row. */
    PARTICIPATIONS,
    /** Who works with whom: two organisations in a row. */
    TIES,
    /** Who works with whom: the same organisations above and beside it. */
    MATRIX,
    /** One of our own tables, whole. */
    TABLE,
    /** Left out. */
    NOTHING;

    /** As it is called in answers and mappings. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
