package nl.kleurplaat.compact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.CountedParts;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.TieWeight;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Writes what a lens sees of a snapshot as a compact form. */
public final class WrittenParts {

    private final CountedParts parts;
    private final Ticks ticks;
    private int[] who = new int[64];
    private int[] places = new int[64];
    private int[] periods = new int[64];

    private WrittenParts(CountedParts parts, @Nullable Resolution resolution) {
        this.parts = parts;
        int[] dated = IntStream.concat(
                        IntStream.of(parts.firstDay(), parts.lastDay()), IntStream.concat(days(), existences()))
                .filter(Resolution::isDated)
                .collect(
                        () -> new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE},
                        (ends, day) -> {
                            ends[0] = Math.min(ends[0], day);
                            ends[1] = Math.max(ends[1], day);
                        },
                        (ends, more) -> {});
        ticks = resolution == null ? Ticks.between(dated[0], dated[1]) : Ticks.of(resolution, dated[0], dated[1]);
    }

    private IntStream days() {
        return IntStream.range(0, parts.collaborations())
                .flatMap(c -> IntStream.range(parts.begin(c), parts.end(c)))
                .flatMap(part -> IntStream.of(parts.first(part), parts.last(part)));
    }

    private IntStream existences() {
        return IntStream.range(0, parts.size()).flatMap(v -> IntStream.of(parts.from(v), parts.until(v)));
    }

    /**
     * Writes the form of what a lens sees: by day where the dates span 179 years or less, by month otherwise (see
     * {@link Ticks}). A file of that name is replaced when the new one is whole; whoever has mapped it keeps the old one. O(p)
     * for p participations, and O(Σ k²) for k of them in one collaboration where somebody in it misses somebody.
     *
     * @param lens of organisations, with its days filled in, without a what-if, by groups that are known
     *     without ties, and with weight SHARED
     * @param file in a folder that exists
     * @throws Problem NOT_FOUND for a domain, region or kind that does not exist, BAD_INPUT for another lens
     * @throws IOException where it cannot be written
     */
    public static void write(Snapshot snapshot, Lens lens, Path file) throws IOException {
        write(snapshot, lens, null, file);
    }

    /** @param resolution null for the finest that fits */
    static void write(Snapshot snapshot, Lens lens, @Nullable Resolution resolution, Path file) throws IOException {
        if (lens.actors() != ActorKind.ORGANISATION) {
            throw new Problem(ProblemCode.BAD_INPUT, "compact.organisations-only");
        }
        if (!lens.changes().isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "compact.no-what-if");
        }
        if (lens.groupBy() == Grouping.COMMUNITY) {
            throw new Problem(ProblemCode.BAD_INPUT, "compact.no-communities");
        }
        if (lens.tieWeight() != TieWeight.SHARED) {
            throw new Problem(ProblemCode.BAD_INPUT, "compact.shared-only");
        }
        new WrittenParts(CountedParts.of(snapshot, lens), resolution).write(isNarrowed(lens), file);
    }

    private static boolean isNarrowed(Lens lens) {
        return !lens.domains().isEmpty()
                || !lens.regions().isEmpty()
                || lens.maxParticipants() != null
                || lens.onlyParticipants();
    }

    private void write(boolean narrowed, Path file) throws IOException {
        int participations = 0;
        for (int c = 0; c < parts.collaborations(); c++) {
            participations += row(c);
        }
        long blurred = 0;
        try (CompactWriter writer = new CompactWriter(file, organisations(), parts.collaborations(), participations)) {
            for (int c = 0; c < parts.collaborations(); c++) {
                int size = row(c);
                writer.add(who, periods, size);
                blurred += ticks.resolution() == Resolution.DAY ? 0 : blurred(size);
            }
            writer.finish(parts.version(), parts.firstDay(), parts.lastDay(), blurred, narrowed);
        }
    }

    private CompactOrganisations organisations() {
        Groups groups = parts.groups();
        List<CompactForm.Group> named = IntStream.range(0, groups.count())
                .mapToObj(g -> new CompactForm.Group(
                        groups.keys().get(g),
                        groups.names().get(g),
                        groups.namesEn().get(g)))
                .toList();
        var organisations = new CompactOrganisations(ticks, named, parts.size());
        for (int v = 0; v < parts.size(); v++) {
            int[] own = Arrays.copyOfRange(groups.members(), groups.offsets()[v], groups.offsets()[v + 1]);
            organisations.add(parts.key(v), parts.from(v), parts.until(v), own);
        }
        return organisations;
    }

    /** Takes the parts of a collaboration whose actors are seen; says how many there are. */
    private int row(int collaboration) {
        int most = parts.end(collaboration) - parts.begin(collaboration);
        if (most > who.length) {
            who = new int[2 * most];
            places = new int[2 * most];
            periods = new int[2 * most];
        }
        int size = 0;
        for (int part = parts.begin(collaboration); part < parts.end(collaboration); part++) {
            int actor = parts.actor(part);
            if (actor >= 0) {
                who[size] = actor;
                places[size] = part;
                periods[size++] = ticks.period(parts.first(part), parts.last(part));
            }
        }
        return size;
    }

    /** How many pairs of the parts that were taken share a tick but no day. */
    private long blurred(int size) {
        long blurred = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                boolean differ = who[i] != who[j];
                boolean byTick = Span.WHOLE.overlap(periods[i], periods[j]);
                blurred += differ && byTick && !parts.overlap(places[i], places[j]) ? 1 : 0;
            }
        }
        return blurred;
    }
}
