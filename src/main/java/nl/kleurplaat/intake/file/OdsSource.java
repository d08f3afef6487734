package nl.kleurplaat.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A sheet of an OpenDocument spreadsheet, as LibreOffice writes it. */
public record OdsSource(Upload upload, String file) implements Source {

    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final Upload.Part CONTENT = new Upload.Part("content.xml", StandardCharsets.UTF_8);

    /** The names of the sheets, in their order. */
    public static List<String> names(Upload upload) throws IOException {
        var names = new ArrayList<String>();
        try (InputStream in = upload.open(CONTENT)) {
            XMLStreamReader xml = PlainXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && is(xml, "table")) {
                    names.add(attribute(xml, "name", ""));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return names;
    }

    @Override
    public void read(Reader reader) throws IOException {
        int line = 0;
        // a repeated row is written once and counts as often as it is read
        var limits = new Limits(Long.MAX_VALUE / Limits.RATIO);
        try (InputStream in = upload.open(CONTENT)) {
            XMLStreamReader xml = PlainXml.reader(in);
            boolean inside = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && is(xml, "table")) {
                    inside = attribute(xml, "name", "").equals(file);
                } else if (event == XMLStreamConstants.END_ELEMENT && is(xml, "table") && inside) {
                    return;
                } else if (event == XMLStreamConstants.START_ELEMENT && inside && is(xml, "table-row")) {
                    int times = times(xml, "number-rows-repeated");
                    List<String> cells = row(xml, limits);
                    boolean blank = cells.stream().allMatch(String::isBlank);
                    for (int i = 0; i < times && !blank; i++) {
                        cells.forEach(cell -> limits.unpacked(1L + cell.length()));
                        reader.row(line + 1 + i, cells);
                    }
                    line += times;
                }
            }
        } catch (XMLStreamException e) {
            throw new BrokenSource(line + 1, "intake.unreadable-sheet", e);
        }
    }

    /** The cells up to the last one with a text. */
    private static List<String> row(XMLStreamReader xml, Limits limits) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int empty = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(xml, "table-row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && (is(xml, "table-cell") || is(xml, "covered-table-cell"))) {
                int times = times(xml, "number-columns-repeated");
                String text = cell(xml);
                if (text.isEmpty()) {
                    empty += times;
                } else {
                    limits.unpacked(empty + (long) times * (1 + text.length()));
                    cells.addAll(Collections.nCopies(empty, ""));
                    cells.addAll(Collections.nCopies(times, text));
                    empty = 0;
                }
            }
        }
    }

    private static String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "value-type", "string");
        String number = attribute(xml, "value", "");
        String day = attribute(xml, "date-value", "");
        String truth = attribute(xml, "boolean-value", "");
        String shown = text(xml, xml.getLocalName());
        return switch (type) {
            case "date" -> day;
            case "boolean" -> truth;
            case "float", "percentage", "currency" -> number(number, shown);
            default -> shown;
        };
    }

    /** A number as it would be typed, or as it is shown where that is a code: with zeros or letters in front. */
    private static String number(String number, String shown) {
        try {
            String plain = new BigDecimal(number).stripTrailingZeros().toPlainString();
            return shown.matches("\\p{L}*[ -]?0*" + plain.replace(".", "\\.")) ? shown : plain;
        } catch (NumberFormatException e) {
            return shown;
        }
    }

    /** The text up to the end of an element, comments left out. */
    private static String text(XMLStreamReader xml, String until) throws XMLStreamException {
        var text = new StringBuilder();
        int comments = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(xml, until)) {
                return text.toString().strip();
            }
            comments += !is(xml, event, "annotation") ? 0 : event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
            if (comments > 0) {
                continue;
            }
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, "s")) {
                text.append(" ".repeat(Math.min(times(xml, "c"), 100)));
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, "tab")) {
                text.append('\t');
            } else if (event == XMLStreamConstants.START_ELEMENT && (is(xml, "line-break") || is(xml, "p"))) {
                text.append('\n');
            }
        }
    }

    private static boolean is(XMLStreamReader xml, int event, String name) {
        return (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) && is(xml, name);
    }

    private static boolean is(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name);
    }

    private static int times(XMLStreamReader xml, String attribute) {
        String times = attribute(xml, attribute, "1");
        return times.matches("\\d{1,7}") ? Integer.parseInt(times) : 1;
    }

    private static String attribute(XMLStreamReader xml, String name, String absent) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return absent;
    }
}
