package nl.kleurplaat.exports.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.kleurplaat.exports.parquet.ParquetColumn.Kind;
import org.jspecify.annotations.Nullable;

/** The cells of one column in the rows that are gathered now: one page, plainly encoded and then packed by gzip. */
final class ColumnChunk {

    static final int PLAIN = 0;
    static final int LEVELS = 3;

    private final ParquetColumn column;
    private final Levels repetitions = new Levels(1);
    private final Levels definitions;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    ColumnChunk(ParquetColumn column) {
        this.column = column;
        definitions = new Levels(column.levels());
    }

    /**
     * A page as it stands in the file.
     *
     * @param bytes with its header
     * @param unpacked how many bytes these would be without gzip
     * @param values how many values it has, those that are null among them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Page(byte[] bytes, long unpacked, int values) {}

    void add(@Nullable Object cell) {
        switch (column.kind()) {
            case TEXT -> one(cell);
            case DAY -> one(cell);
            case TEXTS -> several(cell);
        }
    }

    private void one(@Nullable Object cell) {
        definitions.add(cell == null ? 0 : 1);
        if (cell instanceof LocalDate day) {
            LittleEndian.write(Math.toIntExact(day.toEpochDay()), values);
        } else if (cell != null) {
            text((String) cell);
        }
    }

    /** Nothing, an empty list, or one value after another: the first begins a new list. */
    private void several(@Nullable Object cell) {
        if (!(cell instanceof List<?> list) || list.isEmpty()) {
            repetitions.add(0);
            definitions.add(cell == null ? 0 : 1);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            repetitions.add(i == 0 ? 0 : 1);
            definitions.add(2);
            text((String) list.get(i));
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LittleEndian.write(bytes.length, values);
        values.writeBytes(bytes);
    }

    /** The cells as a page; after that there are none. */
    Page page() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int count = definitions.count();
        if (column.kind() == Kind.TEXTS) {
            repetitions.write(plain);
        }
        definitions.write(plain);
        values.writeTo(plain);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            plain.writeTo(gzip);
        }
        byte[] header = header(plain.size(), packed.size(), count);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header);
        packed.writeTo(all);
        repetitions.clear();
        definitions.clear();
        values.reset();
        return new Page(all.toByteArray(), (long) header.length + plain.size(), count);
    }

    /** {@code PageHeader} of parquet.thrift. */
    private static byte[] header(int unpacked, int packed, int count) {
        CompactProtocol header = new CompactProtocol();
        header.begin();
        header.number(1, 0);
        header.number(2, unpacked);
        header.number(3, packed);
        header.begin(5);
        header.number(1, count);
        header.number(2, PLAIN);
        header.number(3, LEVELS);
        header.number(4, LEVELS);
        header.end();
        header.end();
        return header.bytes();
    }
}
