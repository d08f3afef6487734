package nl.kleurplaat.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** A random what-if shows what the same changes in the record show. */
class WhatIfRandomTests {

    /** A record that is kept by hand: organisations with a domain, and who takes part in what. */
    private record Kept(Map<String, String> organisations, Map<String, TreeSet<String>> members) {

        static Kept random(Random random) {
            Kept kept = new Kept(new TreeMap<>(), new TreeMap<>());
            int n = 1 + random.nextInt(9);
            for (int i = 0; i < n; i++) {
                kept.organisations.put("o" + i, "d" + random.nextInt(3));
            }
            for (int c = 0; c < random.nextInt(7); c++) {
                kept.members.put("c" + c, kept.some(random));
            }
            return kept;
        }

        TreeSet<String> some(Random random) {
            TreeSet<String> some = new TreeSet<>(organisations.keySet());
            some.removeIf(key -> random.nextInt(3) == 0);
            return some;
        }

        Snapshot snapshot() {
            Records records = new Records();
            organisations.forEach((key, domain) -> records.organisation(key, "domains=" + domain));
            members.forEach(
                    (key, who) -> records.collaboration(key, who.isEmpty() ? "" : "members=" + String.join(",", who)));
            return records.snapshot();
        }

        /** Makes a random change here, and says which. */
        Change change(Random random, int number) {
            List<String> left = new ArrayList<>(organisations.keySet());
            List<String> counted = new ArrayList<>(members.keySet());
            int what = random.nextInt(5);
            if (what == 0 && !counted.isEmpty()) {
                String gone = counted.get(random.nextInt(counted.size()));
                members.remove(gone);
                return new Change.RemoveCollaboration(gone);
            }
            if (what == 1 && !left.isEmpty()) {
                String gone = left.get(random.nextInt(left.size()));
                organisations.remove(gone);
                members.values().forEach(who -> who.remove(gone));
                return new Change.RemoveActor(gone);
            }
            if (what > 2 && !left.isEmpty() && !counted.isEmpty()) {
                String collaboration = counted.get(random.nextInt(counted.size()));
                String actor = left.get(random.nextInt(left.size()));
                TreeSet<String> there = Objects.requireNonNull(members.get(collaboration));
                if (there.remove(actor)) {
                    return new Change.RemoveParticipant(collaboration, actor);
                }
                there.add(actor);
                return new Change.AddParticipant(collaboration, actor);
            }
            // now before and now after the keys that are there
            String key = (random.nextBoolean() ? "a" : "n") + number;
            TreeSet<String> who = some(random);
            members.put(key, who);
            return new Change.AddCollaboration(key, "naam van " + key, null, List.of(), List.copyOf(who));
        }
    }

    @Test
    void showsWhatTheChangedRecordShows() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Kept kept = Kept.random(random);
            Snapshot before = kept.snapshot();
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < 1 + seed % 7; i++) {
                changes.add(kept.change(random, i));
            }
            for (TieWeight weight : TieWeight.values()) {
                Network whatIf = WhatIfs.look(before, weight, changes.toArray(Change[]::new));
                Network made = WhatIfs.look(kept.snapshot(), weight);

                assertThat(WhatIfs.all(before, whatIf))
                        .as("seed %s, %s", seed, changes)
                        .isEqualTo(WhatIfs.all(kept.snapshot(), made));
            }
        }
    }
}
