package nl.kleurplaat.compact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.kleurplaat.generator.Field;
import nl.kleurplaat.generator.Streamed;
import nl.kleurplaat.snapshot.Days;

/** Draws a network straight into a compact form, of the ten years up to its day. */
public final class StreamedForm {

    private StreamedForm() {}

    public static void write(Streamed drawn, Path file) throws IOException {
        write(drawn, IntStream.range(0, drawn.organisations()).toArray(), file);
    }

    /** With organisations in no order: whoever takes part in one collaboration may be anywhere. */
    public static void writeShuffled(Streamed drawn, long seed, Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int[] place = new int[drawn.organisations()];
        for (int i = 0; i < place.length; i++) {
            int j = random.nextInt(i + 1);
            place[i] = place[j];
            place[j] = i;
        }
        write(drawn, place, file);
    }

    /** @param place by organisation as it is drawn, its number in the form */
    private static void write(Streamed drawn, int[] place, Path file) throws IOException {
        Ticks ticks = Ticks.of(Resolution.DAY, Streamed.FIRST_DAY, Streamed.LAST_DAY);
        long[] row = new long[100];
        int[] who = new int[row.length];
        int[] periods = new int[row.length];
        try (CompactWriter writer = new CompactWriter(
                file, organisations(drawn, ticks, place), drawn.collaborations(), drawn.participations())) {
            drawn.collaborations((members, from, until, size) -> {
                for (int i = 0; i < size; i++) {
                    long period = Integer.toUnsignedLong(ticks.period(from[i], until[i]));
                    row[i] = (long) place[members[i]] << Integer.SIZE | period;
                }
                Arrays.sort(row, 0, size);
                for (int i = 0; i < size; i++) {
                    who[i] = (int) (row[i] >>> Integer.SIZE);
                    periods[i] = (int) row[i];
                }
                writer.add(who, periods, size);
            });
            writer.finish(1, Streamed.FIRST_DAY, Streamed.LAST_DAY, 0, false);
        }
    }

    private static CompactOrganisations organisations(Streamed drawn, Ticks ticks, int[] place) {
        int[] until = new int[place.length];
        int[][] domains = new int[place.length][];
        int[] next = new int[1];
        drawn.organisations((last, of) -> {
            until[place[next[0]]] = last == Days.OPEN_END ? Streamed.LAST_DAY : last;
            domains[place[next[0]++]] = of;
        });
        List<CompactForm.Group> groups = Field.ALL.stream()
                .map(field -> new CompactForm.Group(field.key(), field.nameNl(), field.nameEn()))
                .toList();
        CompactOrganisations organisations = new CompactOrganisations(ticks, groups, place.length);
        for (int v = 0; v < place.length; v++) {
            organisations.add(key(v), Streamed.FIRST_DAY, until[v], domains[v]);
        }
        return organisations;
    }

    /** Of eight digits. */
    private static String key(int number) {
        return "o" + Integer.toString(100_000_000 + number).substring(1);
    }
}
