package nl.kleurplaat.intake.file;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that are codes: a format such as {@code 0000} or {@code "GM"0000} shows zeros or letters that belong to them. */
final class NumberFormats {

    /** What a format shows as it stands, without quotes. */
    private static final String LITERALS = " -+/()$:!^&'~{}<>=";

    private NumberFormats() {}

    /**
     * A number as its format shows it.
     *
     * @return null where the format is no code: it shows fractions, thousands or the number as it is, or the number is no
     *     whole one from 0
     */
    static @Nullable String code(@Nullable String format, BigDecimal number) {
        if (format == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        var pattern = new StringBuilder();
        int places = places(format.split(";", 2)[0].replaceAll("\\[[^\\]]*\\]|_.|\\*.", ""), pattern);
        if (places < 1 || pattern.length() == 1) {
            return null;
        }
        String digits = number.toBigInteger().toString();
        digits = "0".repeat(Math.max(0, places - digits.length())) + digits;
        int next = digits.length() - places;
        var shown = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != PLACE) {
                shown.append(pattern.charAt(i));
            } else {
                shown.append(digits, first ? 0 : next, next + 1);
                next++;
                first = false;
            }
        }
        return shown.toString().strip();
    }

    private static final char PLACE = '\0';

    /** The places for digits, which a pattern gets with what stands around them; 0 where it is no format of a code. */
    private static int places(String format, StringBuilder pattern) {
        int places = 0;
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                pattern.append(c);
            } else if (c == '\\' && i + 1 < format.length()) {
                pattern.append(format.charAt(++i));
            } else if (c == '0') {
                pattern.append(PLACE);
                places++;
            } else if (LITERALS.indexOf(c) >= 0) {
                pattern.append(c);
            } else {
                return 0;
            }
        }
        return places;
    }
}
