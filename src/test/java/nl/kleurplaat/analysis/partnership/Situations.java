package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.lens.TieWeight;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Criterion;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Small records with what partners say in them, on the day {@link #DAY}: {@code new Situations().with("x", "members=a,b")}. */
final class Situations {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Records records = new Records()
            .organisation("a", "domains=jeugd")
            .organisation("b", "domains=jeugd")
            .organisation("c", "domains=wonen")
            .organisation("d", "domains=wonen until=2025-12-31")
            .stakeholder("s", "organisations=a")
            .stakeholder("t", "organisations=b");
    private final List<Dialogue> dialogues = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();

    /** @param fields as {@link Records} reads them */
    Situations with(String collaboration, String fields) {
        records.collaboration(collaboration, fields);
        return this;
    }

    /** A dialogue about the collaboration x. */
    Situations dialogue(String date, @Nullable String conversation, @Nullable String setting) {
        String key = "dl-" + dialogues.size();
        dialogues.add(
                new Dialogue(key, "a", null, LocalDate.parse(date), null, conversation, setting, "x", List.of(), 1));
        return this;
    }

    /** What a side scores the collaboration x, such as {@code TRUST=2 COMMITTED=4}. */
    Situations scores(String organisation, String date, String scores) {
        Map<Criterion, Integer> given = new EnumMap<>(Criterion.class);
        for (String word : scores.isBlank() ? new String[0] : scores.trim().split("\\s+")) {
            given.put(Criterion.valueOf(word.split("=")[0]), Integer.valueOf(word.split("=")[1]));
        }
        String key = "as-" + assessments.size();
        assessments.add(new Assessment(key, "x", organisation, LocalDate.parse(date), null, given, null, 1));
        return this;
    }

    Snapshot snapshot() {
        return records.practice(Practice.of(
                        Stream.concat(dialogues.stream(), assessments.stream()).toArray(Thing[]::new)))
                .snapshot();
    }

    /** The collaboration x on the day. */
    @Nullable
    Partnership find() {
        return find(DAY);
    }

    @Nullable
    Partnership find(LocalDate day) {
        Snapshot snapshot = snapshot();
        return new Partnerships(snapshot, day).of(snapshot.collaboration("x"));
    }

    /** The collaboration x on the day, which is a partnership then. */
    Partnership partnership() {
        return Objects.requireNonNull(find());
    }

    Side side(String key) {
        int place = snapshot().organisation(key);
        return partnership().sides().stream()
                .filter(side -> side.organisation() == place)
                .findFirst()
                .orElseThrow();
    }

    Health health() {
        return Objects.requireNonNull(partnership().health());
    }

    PartnershipsSeen seen(Change... changes) {
        return seen(lens(DAY, null, null, List.of(changes)));
    }

    PartnershipsSeen seenIn(LocalDate from, LocalDate until) {
        return seen(lens(null, from, until, List.of()));
    }

    PartnershipsSeen seen(Lens lens) {
        Snapshot snapshot = snapshot();
        Network network = Projection.network(snapshot, lens.on(DAY));
        return new PartnershipsSeen(snapshot, network, lens.changes());
    }

    static Lens lens(
            @Nullable LocalDate asOf, @Nullable LocalDate from, @Nullable LocalDate until, List<Change> changes) {
        return new Lens(
                ActorKind.ORGANISATION,
                Grouping.DOMAIN,
                asOf,
                from,
                until,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                TieWeight.SHARED,
                null,
                changes);
    }
}
