package nl.kleurplaat.sharing;

import java.util.Locale;

/** The views that can be shared: those that only show. */
public enum SharedPage {
    TODAY,
    MAP,
    MATRIX,
    GAPS,
    PARTNERSHIPS,
    OPPORTUNITIES,
    QUESTIONS,
    COMPARE;

    /** As its script is called. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
