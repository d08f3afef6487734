package nl.kleurplaat.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What partners do when they talk, wherever they do. */
public interface Talk {

    LocalDate date();

    /** What it was about: BUSINESS, CONTENT or BOTH; null is not known. */
    @Nullable
    String conversation();

    /** FORMAL, INFORMAL or BOTH; null is not known. */
    @Nullable
    String setting();
}
