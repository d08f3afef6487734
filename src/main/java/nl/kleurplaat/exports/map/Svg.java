package nl.kleurplaat.exports.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.kleurplaat.exports.Printable;
import org.springframework.web.util.HtmlUtils;

/** Writes a picture, of what every program that shows SVG knows: no styles, no transparency. */
final class Svg {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes each name before its value */
    Svg open(String element, String... attributes) {
        begin(element, attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    /** An element with nothing in it. */
    Svg put(String element, String... attributes) {
        begin(element, attributes);
        written.append("/>");
        return this;
    }

    /** An element with only text in it. */
    Svg say(String element, String text, String... attributes) {
        open(element, attributes);
        written.append(escaped(text));
        return close();
    }

    /** What was written elsewhere. */
    Svg with(Svg other) {
        written.append(other.written);
        return this;
    }

    Svg close() {
        written.append("</").append(open.pop()).append(">\n");
        return this;
    }

    private void begin(String element, String... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Printable.of(text), StandardCharsets.UTF_8.name());
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
