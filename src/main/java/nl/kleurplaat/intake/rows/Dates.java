package nl.kleurplaat.intake.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Written;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as people and programs write it: {@code 2026-11-21}, {@code 21-11-2026}, {@code 21 november 2026}; a month, a
 * quarter, a half year or a year, whose first or last day is meant. What could be meant otherwise is doubted, what is as
 * likely to be another day is refused.
 */
final class Dates {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int FIRST_YEAR = 1000;
    /** From here on a day stands for no end. */
    private static final int NEVER = 2900;
    /** Days that stand as the number of a spreadsheet, 1954 to 2064. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 60_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january"),
            List.of("februari", "february"),
            List.of("maart", "march", "mrt"),
            List.of("april"),
            List.of("mei", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("augustus", "august"),
            List.of("september"),
            List.of("oktober", "october"),
            List.of("november"),
            List.of("december"));

    private static final Set<String> OPEN = Set.of(
            "heden",
            "tot heden",
            "t/m heden",
            "nu",
            "tot nu",
            "tot nu toe",
            "present",
            "to date",
            "now",
            "current",
            "lopend",
            "doorlopend",
            "loopt",
            "loopt door",
            "ongoing",
            "open",
            "onbepaald",
            "onbepaalde tijd",
            "voor onbepaalde tijd",
            "indefinite",
            "geen einddatum",
            "∞");

    private static final String SUFFIX = "(?:[t ,]+(\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]m)?)(?:[.,]\\d+)?(?: ?uur)?)?";
    private static final Pattern ZONED =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:z|[+-]\\d{2}:\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + SUFFIX);
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})" + SUFFIX);
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(\\d{1,2})[-/. ](\\d{1,2}|\\p{L}{3,}\\.?)[-/. ]['’]?(\\d{2})|(\\p{L}{3,}\\.?)[-/. ]['’]?(\\d{2})");
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,? )?(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?[- ]?(\\p{L}{3,9})\\.?[- ,]+(\\d{4})" + SUFFIX);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern MONTH =
            Pattern.compile("(?:(\\p{L}{3,9})\\.?[- ]+(\\d{4})|(\\d{1,2})[-/](\\d{4})|(\\d{4})[-/](\\d{1,2}))");
    private static final Pattern PART = Pattern.compile(
            "(?:(?:(?:([1-4])(?:e|ste|de)?|(eerste|tweede|derde|vierde)) (kwartaal|helft|halfjaar)|([qkh])([1-4]))[-"
                    + " ,]+(?:van )?(\\d{4})|(\\d{4})[- ]([qkh])([1-4]))");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern EDGE = Pattern.compile("(begin|start|eind|einde|end)(?: of| van)? (\\d{4})");
    private static final Pattern PREFIX = Pattern.compile(
            "(?:(t/m|t\\.?m\\.?|tot en met|through|vanaf|sinds|since|from|per|m\\.?i\\.?v\\.?|met ingang"
                    + " van|op)|(tot|until|to)) (?=.*\\d)(.*)");
    private static final List<String> ORDINALS = List.of("eerste", "tweede", "derde", "vierde");

    private final String text;
    private final boolean end;
    private final Doubts doubts;

    private Dates(String text, boolean end, Doubts doubts) {
        this.text = text;
        this.end = end;
        this.doubts = doubts;
    }

    /**
     * The day that a text says.
     *
     * @param end whether a period means its last day, and whether it may be open
     * @return {@link CellReader#CLEARED} for an end that is open
     */
    static Object read(String text, boolean end, Doubts doubts) throws BadCell {
        String plain = Written.caseless(text).replaceFirst("\\.$", "");
        if (end && OPEN.contains(plain)) {
            return CellReader.CLEARED;
        }
        Matcher prefix = PREFIX.matcher(plain);
        boolean prefixed = prefix.matches();
        LocalDate day;
        try {
            day = new Dates(prefixed ? prefix.group(3) : plain, end, doubts).read();
        } catch (DateTimeException e) {
            throw new BadCell("intake.no-such-day");
        }
        if (day == null) {
            throw new BadCell("intake.bad-date");
        }
        if (prefixed && prefix.group(2) != null) {
            doubts.tell("intake.day-included", day.toString());
        }
        if (day.getYear() >= NEVER && end) {
            doubts.tell("intake.day-never", text);
            return CellReader.CLEARED;
        }
        return day;
    }

    private @Nullable LocalDate read() throws BadCell {
        if (ZONED.matcher(text).matches()) {
            return zoned();
        }
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return timed(day(m.group(1), m.group(3), m.group(4)), m.group(5));
        }
        m = DIGITS.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return timed(dayFirst(m.group(4), m.group(3), m.group(1), m.group(2)), m.group(5));
        }
        m = WORDS.matcher(text);
        if (m.matches() && month(m.group(2)) > 0) {
            return timed(LocalDate.of(year(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1))), m.group(4));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return LocalDate.of(year(m.group(3)), month(m.group(1)), Integer.parseInt(m.group(2)));
        }
        refuse();
        return period();
    }

    /** What is as likely to be something else. */
    private void refuse() throws BadCell {
        if (SHORT_YEAR.matcher(text).matches()) {
            throw new BadCell("intake.short-year");
        }
        if (text.matches("\\d{5}(?:[.,]0+)?")) {
            int serial = Integer.parseInt(text.substring(0, 5));
            if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
                throw new BadCell(
                        "intake.day-number", SERIAL_ZERO.plusDays(serial).toString());
            }
        }
    }

    private @Nullable LocalDate period() throws BadCell {
        if (YEAR.matcher(text).matches()) {
            return within(year(text), 1, 12);
        }
        Matcher m = MONTH.matcher(text);
        if (m.matches()) {
            boolean word = m.group(1) != null;
            int month = word ? month(m.group(1)) : Integer.parseInt(m.group(3) != null ? m.group(3) : m.group(6));
            String year = word ? m.group(2) : m.group(3) != null ? m.group(4) : m.group(5);
            return month == 0 ? null : doubted(within(year(year), month, month));
        }
        m = PART.matcher(text);
        if (m.matches()) {
            return part(m);
        }
        m = EDGE.matcher(text);
        if (m.matches() && end == m.group(1).startsWith("e")) {
            return doubted(within(year(m.group(2)), 1, 12));
        }
        return null;
    }

    private @Nullable LocalDate part(Matcher m) throws BadCell {
        String sort = m.group(3) != null ? m.group(3) : m.group(4) != null ? m.group(4) : m.group(8);
        String number = m.group(1) != null ? m.group(1) : m.group(5) != null ? m.group(5) : m.group(9);
        int which = m.group(2) != null ? ORDINALS.indexOf(m.group(2)) + 1 : Integer.parseInt(number);
        int months = sort.startsWith("h") ? 6 : 3;
        if (which * months > 12) {
            return null;
        }
        String year = m.group(6) != null ? m.group(6) : m.group(7);
        return doubted(within(year(year), (which - 1) * months + 1, which * months));
    }

    private LocalDate within(int year, int first, int last) {
        return end ? YearMonth.of(year, last).atEndOfMonth() : LocalDate.of(year, first, 1);
    }

    private LocalDate doubted(LocalDate day) {
        doubts.tell("intake.day-read-as", day.toString());
        return day;
    }

    /** Midnight is no time; another one is left out, and that is said. */
    private LocalDate timed(LocalDate day, @Nullable String time) {
        if (time != null && !time.matches("0?0:00(:00)?( ?am)?|12:00(:00)? ?am")) {
            doubts.tell("intake.time-left-out", day.toString());
        }
        return day;
    }

    /** Midnight here may be written as an hour of the day before. */
    private LocalDate zoned() {
        OffsetDateTime moment = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
        LocalDate written = moment.toLocalDate();
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return written;
        }
        var here = moment.atZoneSameInstant(HERE);
        if (here.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return doubted(here.toLocalDate());
        }
        return timed(written, "12:00");
    }

    /** A day before a month, as is usual here; with slashes it may be meant otherwise. */
    private LocalDate dayFirst(String year, String month, String day, String between) throws BadCell {
        int first = Integer.parseInt(day);
        int second = Integer.parseInt(month);
        if (second > 12 && first <= 12 && second <= 31) {
            throw new BadCell(
                    "intake.month-first",
                    LocalDate.of(year(year), first, second).toString());
        }
        LocalDate read = day(year, month, day);
        return between.equals("/") && first <= 12 && first != second ? doubted(read) : read;
    }

    private static LocalDate day(String year, String month, String day) throws BadCell {
        return LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(String year) throws BadCell {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR) {
            throw new BadCell("intake.bad-date");
        }
        return number;
    }

    /** The number of a month by its name or the start of it; 0 where it is none. */
    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(month -> month.startsWith(name))) {
                return i + 1;
            }
        }
        return 0;
    }
}
