package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.lens.ActorKind;
import org.jspecify.annotations.Nullable;

/** How complete the record is of what is seen: counted in the tables by address. */
final class Quality {

    /**
     * What is missing in a table.
     *
     * @param count of its rows
     */
    private record Missing(Sentence what, int count, int all) {}

    private Quality() {}

    static Chapter of(Asked asked) {
        List<Missing> missing = new ArrayList<>();
        if (asked.seen().lens().actors() == ActorKind.ORGANISATION) {
            missing.add(missing(asked, "organisations", "domains"));
            missing.add(missing(asked, "organisations", "region"));
        }
        missing.add(missing(asked, "collaborations", "start"));
        missing.add(missing(asked, "participations", "role"));
        missing.add(missing(asked, "partnerships", "mandate"));
        missing.add(missing(asked, "partnerships", "score"));
        return new Chapter(
                "quality",
                List.of(Sentence.of("reports.quality")),
                Look.TABLE,
                new Table(
                        missing.size(),
                        column("lacking", r -> missing.get(r).what()),
                        column("count", r -> missing.get(r).count()),
                        column("of", r -> missing.get(r).all())),
                List.of(),
                List.of("organisations", "collaborations", "participations", "partnerships"));
    }

    private static Missing missing(Asked asked, String name, String column) {
        Table table = asked.table(name);
        long count = IntStream.range(0, table.rows())
                .filter(r -> isMissing(table.at(r, column)))
                .count();
        return new Missing(Sentence.of("reports.lacking." + name + "." + column), (int) count, table.rows());
    }

    private static boolean isMissing(@Nullable Object cell) {
        return cell == null || Boolean.FALSE.equals(cell) || (cell instanceof List<?> list && list.isEmpty());
    }
}
