package nl.kleurplaat.exports.map;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The font of the map, which comes with the program, so that it is the same on every machine. Where a picture is shown without
 * it, Arial and Helvetica are as wide.
 */
final class MapFont {

    static final String FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif";

    private static final float MEASURED = 100;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = read("Regular");
    private static final Font BOLD = read("Bold");

    private MapFont() {}

    private static Font read(String style) {
        String file = "/liberation/LiberationSans-" + style + ".ttf";
        try (InputStream in = Objects.requireNonNull(MapFont.class.getResourceAsStream(file), file)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            // for whoever draws the picture as pixels
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font.deriveFont(MEASURED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    static double width(String text, double size) {
        return REGULAR.getStringBounds(text, CONTEXT).getWidth() * size / MEASURED;
    }

    static double boldWidth(String text, double size) {
        return BOLD.getStringBounds(text, CONTEXT).getWidth() * size / MEASURED;
    }

    /** Broken at spaces, so that no line with more than one word is wider. */
    static List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
