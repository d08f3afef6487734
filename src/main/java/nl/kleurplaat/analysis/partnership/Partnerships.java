package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Reads partnerships from a snapshot as they were on a day: the collaborations that run on it, in which at least two
 * organisations that exist take part on it. O(p + r + a + d) for one with p participations, r representations, a assessments
 * and d dialogues.
 */
public final class Partnerships {

    private final Snapshot snapshot;
    private final LocalDate date;
    private final int day;
    private final IntPredicate seen;

    public Partnerships(Snapshot snapshot, LocalDate day) {
        this(snapshot, day, organisation -> true);
    }

    /** @param seen which organisations, by place, are looked at; others are no sides */
    Partnerships(Snapshot snapshot, LocalDate day, IntPredicate seen) {
        this.snapshot = snapshot;
        this.date = day;
        this.day = Days.start(day);
        this.seen = seen;
    }

    /** All there are, in the order of the collaborations' keys. */
    public Stream<Partnership> all() {
        return IntStream.range(0, snapshot.collaborations().size())
                .mapToObj(this::of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** How the collaboration in a place stands; null where it does not run on the day, or has fewer than two sides then. */
    public @Nullable Partnership of(int collaboration) {
        Collaboration it = snapshot.collaborations().get(collaboration);
        if (it.start() > day || it.end() < day) {
            return null;
        }
        List<Side> sides = sides(collaboration);
        if (sides.size() < 2) {
            return null;
        }
        return new Partnership(collaboration, date, sides, conversation(it), Health.of(sides));
    }

    private List<Side> sides(int collaboration) {
        Involvements parts = snapshot.participations();
        Map<Integer, List<Integer>> partsOf = new TreeMap<>();
        for (int i = parts.offsets()[collaboration]; i < parts.offsets()[collaboration + 1]; i++) {
            Organisation organisation = snapshot.organisations().get(parts.who()[i]);
            boolean exists = organisation.from() <= day && day <= organisation.until();
            if (isOn(parts, i) && exists && seen.test(parts.who()[i])) {
                partsOf.computeIfAbsent(parts.who()[i], who -> new ArrayList<>())
                        .add(i);
            }
        }
        String key = snapshot.collaborations().get(collaboration).key();
        Map<String, List<Assessment>> scored = snapshot.practice().lastAssessments(key, date).stream()
                .collect(Collectors.groupingBy(Assessment::organisation));
        return partsOf.entrySet().stream()
                .map(part -> side(collaboration, part.getKey(), part.getValue(), scored))
                .toList();
    }

    private Side side(int collaboration, int organisation, List<Integer> own, Map<String, List<Assessment>> scored) {
        Collaboration it = snapshot.collaborations().get(collaboration);
        Involvements parts = snapshot.participations();
        Involvements representations = snapshot.representations();
        List<Integer> speaking = speaking(collaboration, organisation);
        String key = snapshot.organisations().get(organisation).key();
        List<Assessment> assessments = List.copyOf(Objects.requireNonNull(scored.getOrDefault(key, List.of())));
        int since = own.stream().mapToInt(i -> parts.from()[i]).min().orElseThrow();
        int until = own.stream().mapToInt(i -> parts.until()[i]).max().orElseThrow();
        return new Side(
                organisation,
                roles(own),
                Math.max(since, it.start()),
                Math.min(until, it.end()),
                speaking.stream().filter(i -> isOn(representations, i)).toList(),
                Mandate.of(representations, speaking, day),
                assessments,
                Side.isOutOfDate(assessments, date));
    }

    private List<String> roles(List<Integer> parts) {
        List<String> roles = new ArrayList<>();
        for (int part : parts) {
            String role = snapshot.participations().words()[part];
            if (role != null && !roles.contains(role)) {
                roles.add(role);
            }
        }
        return List.copyOf(roles);
    }

    /** The representations of an organisation, at any time. */
    private List<Integer> speaking(int collaboration, int organisation) {
        Involvements all = snapshot.representations();
        return IntStream.range(all.offsets()[collaboration], all.offsets()[collaboration + 1])
                .filter(i -> all.organisation(i) == organisation)
                .boxed()
                .toList();
    }

    private boolean isOn(Involvements involvements, int number) {
        return involvements.from()[number] <= day && day <= involvements.until()[number];
    }

    private Conversation conversation(Collaboration it) {
        return new Conversation(it.conversation(), snapshot.practice().talks(it.key(), date));
    }
}
