package nl.kleurplaat.exports.tables;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A table as a list of objects, named as in the API whatever the language; days as texts, lists as lists. */
final class JsonTable {

    private JsonTable() {}

    static void write(Table table, TableTexts words, OutputStream out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartArray();
            for (int r = 0; r < table.rows(); r++) {
                json.writeStartObject();
                for (Table.Column column : table.columns()) {
                    json.writeName(column.name());
                    put(json, words, column.cells().apply(r));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void put(JsonGenerator json, TableTexts words, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case LocalDate day -> json.writeString(day.toString());
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> put(json, words, each));
                json.writeEndArray();
            }
            default -> json.writeString(String.valueOf(words.cell(value)));
        }
    }
}
