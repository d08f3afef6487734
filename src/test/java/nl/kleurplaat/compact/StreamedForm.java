package nl.kleurplaat.compact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.kleurplaat.generator.Field;
import nl.kleurplaat.generator.Streamed;
import nl.kleurplaat.snapshot.Days;

/** Draws a network straight into a compact form, of the ten years up to its day. */
public final class StreamedForm {

    private StreamedForm() {}

    /** @param byMonth whether time is kept by month and not by day; it takes as much room */
    public static void write(Streamed drawn, boolean byMonth, Path file) throws IOException {
        Ticks ticks = Ticks.of(byMonth ? Resolution.MONTH : Resolution.DAY, Streamed.FIRST_DAY, Streamed.LAST_DAY);
        List<CompactForm.Group> groups = Field.ALL.stream()
                .map(field -> new CompactForm.Group(field.key(), field.nameNl(), field.nameEn()))
                .toList();
        CompactOrganisations organisations = new CompactOrganisations(ticks, groups, drawn.organisations());
        drawn.organisations((until, domains) -> organisations.add(
                key(organisations.size()),
                Streamed.FIRST_DAY,
                until == Days.OPEN_END ? Streamed.LAST_DAY : until,
                domains));
        int[] periods = new int[100];
        try (CompactWriter writer =
                new CompactWriter(file, organisations, drawn.collaborations(), drawn.participations())) {
            drawn.collaborations((who, from, until, size) -> {
                for (int i = 0; i < size; i++) {
                    periods[i] = ticks.period(from[i], until[i]);
                }
                writer.add(who, periods, size);
            });
            writer.finish(1, Streamed.FIRST_DAY, Streamed.LAST_DAY, 0);
        }
    }

    /** Of eight digits. */
    private static String key(int number) {
        return "o" + Integer.toString(100_000_000 + number).substring(1);
    }
}
