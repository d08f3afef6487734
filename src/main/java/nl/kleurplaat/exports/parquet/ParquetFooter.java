package nl.kleurplaat.exports.parquet;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.exports.parquet.ParquetColumn.Kind;

/** What a file says of itself, at its end: {@code FileMetaData} of parquet.thrift. */
final class ParquetFooter {

    private static final int INT32 = 1;
    private static final int BYTE_ARRAY = 6;
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int UTF8 = 0;
    private static final int A_LIST = 3;
    private static final int DATE = 6;
    private static final int GZIP = 2;

    /** What logical types are called: fields of a union, of which one is there. */
    private static final int LOGICAL_STRING = 1;

    private static final int LOGICAL_LIST = 3;
    private static final int LOGICAL_DATE = 6;

    private record Group(int rows, List<Chunk> chunks) {}

    private record Chunk(long offset, long packed, long unpacked, long values) {}

    private final List<ParquetColumn> columns;
    private final List<Group> groups = new ArrayList<>();
    private final CompactProtocol said = new CompactProtocol();

    ParquetFooter(List<ParquetColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Begins a group of rows; the pages of its columns follow. */
    void group(int rows) {
        groups.add(new Group(rows, new ArrayList<>()));
    }

    /** Only how large it is is kept of the page. */
    void page(long offset, ColumnChunk.Page page) {
        groups.getLast().chunks.add(new Chunk(offset, page.bytes().length, page.unpacked(), page.values()));
    }

    byte[] bytes() {
        said.begin();
        said.number(1, 1);
        schema();
        said.number(3, groups.stream().mapToLong(Group::rows).sum());
        said.structures(4, groups.size());
        groups.forEach(this::write);
        said.text(6, "kleurplaat");
        said.end();
        return said.bytes();
    }

    private void schema() {
        int lists = (int) columns.stream().filter(it -> it.kind() == Kind.TEXTS).count();
        said.structures(2, 1 + columns.size() + 2 * lists);
        said.begin();
        said.text(4, "row");
        said.number(5, columns.size());
        said.end();
        for (ParquetColumn column : columns) {
            switch (column.kind()) {
                case TEXT -> leaf(column.name(), BYTE_ARRAY, OPTIONAL, UTF8, LOGICAL_STRING);
                case DAY -> leaf(column.name(), INT32, OPTIONAL, DATE, LOGICAL_DATE);
                case TEXTS -> {
                    said.begin();
                    said.number(3, OPTIONAL);
                    said.text(4, column.name());
                    said.number(5, 1);
                    said.number(6, A_LIST);
                    logical(LOGICAL_LIST);
                    said.end();
                    said.begin();
                    said.number(3, REPEATED);
                    said.text(4, "list");
                    said.number(5, 1);
                    said.end();
                    leaf("element", BYTE_ARRAY, REQUIRED, UTF8, LOGICAL_STRING);
                }
            }
        }
    }

    private void leaf(String name, int type, int repetition, int converted, int logical) {
        said.begin();
        said.number(1, type);
        said.number(3, repetition);
        said.text(4, name);
        said.number(6, converted);
        logical(logical);
        said.end();
    }

    private void logical(int type) {
        said.begin(10);
        said.begin(type);
        said.end();
        said.end();
    }

    private void write(Group group) {
        said.begin();
        said.structures(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            write(columns.get(i), group.chunks.get(i));
        }
        said.number(2, group.chunks.stream().mapToLong(Chunk::unpacked).sum());
        said.number(3, (long) group.rows);
        said.end();
    }

    private void write(ParquetColumn column, Chunk chunk) {
        boolean isList = column.kind() == Kind.TEXTS;
        said.begin();
        said.number(2, chunk.offset);
        said.begin(3);
        said.number(1, column.kind() == Kind.DAY ? INT32 : BYTE_ARRAY);
        said.numbers(2, List.of(ColumnChunk.PLAIN, ColumnChunk.LEVELS));
        said.texts(3, isList ? List.of(column.name(), "list", "element") : List.of(column.name()));
        said.number(4, GZIP);
        said.number(5, chunk.values);
        said.number(6, chunk.unpacked);
        said.number(7, chunk.packed);
        said.number(9, chunk.offset);
        said.end();
        said.end();
    }
}
