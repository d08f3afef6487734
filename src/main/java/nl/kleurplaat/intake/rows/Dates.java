package nl.kleurplaat.intake.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day: {@code 2026-11-21}, {@code 21-11-2026} or a year, whose first or last day is meant. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int FIRST_YEAR = 1000;

    private Dates() {}

    /**
     * @param end whether a year means its last day
     */
    static LocalDate read(String text, boolean end) throws BadCell {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            Matcher dutch = DUTCH.matcher(text);
            if (dutch.matches()) {
                return day(dutch.group(3), dutch.group(2), dutch.group(1));
            }
            if (YEAR.matcher(text).matches()) {
                return end ? day(text, "12", "31") : day(text, "1", "1");
            }
        } catch (DateTimeException e) {
            throw new BadCell("intake.no-such-day");
        }
        throw new BadCell("intake.bad-date");
    }

    private static LocalDate day(String year, String month, String day) throws BadCell {
        if (Integer.parseInt(year) < FIRST_YEAR) {
            throw new BadCell("intake.bad-date");
        }
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
