package nl.kleurplaat.exports.reports;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.tables.Table;

/**
 * A chapter of a report: a heading, sentences and a table.
 *
 * @param name its anchor; the end of the key of its heading
 * @param table without columns where there are only sentences
 * @param queries the names of the questions that give its numbers
 * @param tables the names of the tables by address that do
 */
record Chapter(
        String name, List<Sentence> sentences, Look look, Table table, List<String> queries, List<String> tables) {

    /** Made when asked for; it may find that there is too much to show. */
    interface Maker {
        Chapter chapter();
    }

    /** Of sentences alone. */
    static Chapter of(String name, List<Sentence> sentences) {
        return new Chapter(name, sentences, Look.TABLE, new Table(0), List.of(), List.of());
    }

    /**
     * How it was measured.
     *
     * @param report whose sentences are numbered from 1 to {@code count}
     */
    static Chapter method(String report, int count) {
        return of(
                "method",
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Sentence.of("reports.method." + report + "." + i))
                        .toList());
    }

    /** The same with the table that gives its numbers. */
    Chapter from(String... queries) {
        return new Chapter(name, sentences, look, table, List.of(queries), tables);
    }

    /** A chapter of which there is too much says so, and the others are there. */
    static Chapter orWhyNot(String name, Maker maker) {
        try {
            return maker.chapter();
        } catch (Problem problem) {
            if (problem.code() != ProblemCode.TOO_LARGE) {
                throw problem;
            }
            return of(name, List.of(problem.sentence()));
        }
    }
}
