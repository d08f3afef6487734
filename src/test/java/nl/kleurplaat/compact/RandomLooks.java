package nl.kleurplaat.compact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.TieWeight;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Small random records, in which people come and go and come back, and lenses on them. */
final class RandomLooks {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 400;

    private final Random random;
    /** Whether all that is dated begins on the first of a month and ends on the last of one. */
    private final boolean wholeMonths;

    RandomLooks(int seed, boolean wholeMonths) {
        random = new Random(seed);
        this.wholeMonths = wholeMonths;
    }

    Snapshot record() {
        Records records = new Records();
        int n = random.nextInt(12);
        for (int i = 0; i < n; i++) {
            String fields = some("domains", "d", 4, 3) + region() + " kind=k" + random.nextInt(2);
            records.organisation("o" + (char) ('a' + i), fields + period("from", "until", 4));
        }
        for (int c = 0; n > 0 && c < random.nextInt(10); c++) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < random.nextInt(7); i++) {
                members.add("o" + (char) ('a' + random.nextInt(n)) + days());
            }
            String fields = some("domains", "d", 4, 2) + " kind=s" + random.nextInt(2) + period("start", "end", 3);
            records.collaboration("c" + c, fields + (members.isEmpty() ? "" : " members=" + String.join(",", members)));
        }
        return records.snapshot();
    }

    private String region() {
        int region = random.nextInt(4);
        return region == 3 ? "" : " region=r" + region;
    }

    private String some(String field, String letter, int of, int most) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(most + 1); i++) {
            String one = letter + random.nextInt(of);
            if (!all.contains(one)) {
                all.add(one);
            }
        }
        return all.isEmpty() ? "" : field + "=" + String.join(",", all);
    }

    private String days() {
        LocalDate[] days = twoDays();
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "@" + days[0] + "..";
            case 2 -> "@.." + days[1];
            default -> "@" + days[0] + ".." + days[1];
        };
    }

    private String period(String from, String until, int seldom) {
        LocalDate[] days = twoDays();
        return (random.nextInt(seldom) == 0 ? " " + from + "=" + days[0] : "")
                + (random.nextInt(seldom) == 0 ? " " + until + "=" + days[1] : "");
    }

    /** Two days, the first of which is not after the second. */
    LocalDate[] twoDays() {
        int first = random.nextInt(DAYS);
        LocalDate one = BEGIN.plusDays(first);
        LocalDate other = one.plusDays(random.nextInt(DAYS));
        return wholeMonths
                ? new LocalDate[] {one.withDayOfMonth(1), other.withDayOfMonth(other.lengthOfMonth())}
                : new LocalDate[] {one, other};
    }

    /** A lens that narrows by days and kinds of collaborations alone. */
    Lens plain(Snapshot record) {
        boolean ofAKind = !record.collaborations().isEmpty() && random.nextInt(3) == 0;
        List<String> kinds = ofAKind
                ? List.of(String.valueOf(record.collaborations().getFirst().kind()))
                : List.of();
        return lens(Grouping.DOMAIN, days(random.nextInt(4)), List.of(), List.of(), kinds, null, false);
    }

    /** The first and last day; null where open; a day twice for one day. */
    private @Nullable LocalDate[] days(int which) {
        LocalDate[] days = twoDays();
        return which == 0
                ? new @Nullable LocalDate[] {null, days[1]}
                : which == 1 ? new @Nullable LocalDate[] {days[0], days[0]} : days;
    }

    /** A lens that narrows by whatever there is, of what the record knows. */
    Lens any(Snapshot record) {
        Grouping[] groupings = {Grouping.DOMAIN, Grouping.KIND, Grouping.REGION};
        List<String> domains = record.domains().isEmpty() || random.nextBoolean()
                ? List.of()
                : List.of(record.domains().getFirst().key());
        List<String> regions = record.regions().isEmpty() || random.nextBoolean()
                ? List.of()
                : List.of(record.regions().getLast().key());
        return lens(
                groupings[random.nextInt(3)],
                days(random.nextInt(3)),
                domains,
                regions,
                List.of(),
                random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(4)),
                random.nextBoolean());
    }

    private static Lens lens(
            Grouping groupBy,
            @Nullable LocalDate[] days,
            List<String> domains,
            List<String> regions,
            List<String> kinds,
            @Nullable Integer most,
            boolean onlyParticipants) {
        boolean isDay = days[0] != null && days[0].equals(days[1]);
        return new Lens(
                ActorKind.ORGANISATION,
                groupBy,
                isDay ? days[0] : null,
                isDay ? null : days[0],
                isDay ? null : days[1],
                domains,
                regions,
                kinds,
                most,
                onlyParticipants,
                TieWeight.SHARED,
                null,
                List.of());
    }
}
