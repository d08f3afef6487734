package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.browse.DomainView;
import nl.kleurplaat.browse.NodeView;
import nl.kleurplaat.browse.NodeViews;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.StakeholderView;
import nl.kleurplaat.editing.Edit;
import nl.kleurplaat.editing.Edit.Action;
import nl.kleurplaat.editing.Edits;
import nl.kleurplaat.editing.EditsRefused;
import nl.kleurplaat.editing.Merge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits drawn from a seed, of every type: what the readers have after each is what reading all gives. */
@Neo4jTest
class RandomEditsIT {

    private static final int EDITS = 150;
    private static final int THINGS = 6;
    private static final List<String> TYPES = List.of(
            "Organisation",
            "Organisation",
            "Stakeholder",
            "Collaboration",
            "Domain",
            "Participation",
            "Representation");

    @Autowired
    private Driver driver;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Edits edits;

    @Autowired
    private Past past;

    private Random random = new Random(0);
    private final Map<Action, Integer> made = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void afterEachEditTheSnapshotIsWhatReadingAllGives(long seed) {
        random = new Random(seed);
        Map<Long, List<String>> known = new TreeMap<>();
        for (int i = 0; i < EDITS; i++) {
            known.put(snapshots.current().version(), Contents.of(snapshots.current()));
            long before = snapshots.current().version();
            List<String> contents = Contents.of(snapshots.current());
            try {
                make();
            } catch (EditsRefused e) {
                assertThat(snapshots.current().version()).as(e.getMessage()).isEqualTo(before);
                assertThat(Contents.of(readAll())).as(e.getMessage()).isEqualTo(contents);
                continue;
            }
            assertThat(Contents.of(snapshots.current())).as("after edit %d", i).isEqualTo(Contents.of(readAll()));
        }
        known.forEach((version, contents) -> assertThat(Contents.of(past.of(version, snapshots.current())))
                .as("what was known at version %d", version)
                .isEqualTo(contents));
        assertThat(made.keySet()).containsExactly(Action.values());
        assertThat(made.values()).allMatch(times -> times > 0);
    }

    private void make() {
        if (random.nextInt(25) == 0) {
            String keep = "o" + random.nextInt(THINGS);
            String merge = "o" + random.nextInt(THINGS);
            edits.merge(new Merge(keep, version("Organisation", keep), merge, version("Organisation", merge)), "test");
            made.merge(Action.MERGE, 1, Integer::sum);
            return;
        }
        List<Edit> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(edit(i));
        }
        edits.make(list, "test");
        list.forEach(edit -> made.merge(edit.action(), 1, Integer::sum));
    }

    private Edit edit(int number) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        Map<String, @Nullable Object> values = new HashMap<>();
        if (type.equals("Participation") || type.equals("Representation")) {
            values.put("collaboration", key("c"));
            values.put("organisation", key("o"));
            if (type.equals("Representation")) {
                values.put("stakeholder", key("s"));
            } else if (random.nextBoolean()) {
                values.put("from", LocalDate.of(2020 + random.nextInt(2), 1, 1));
            }
        } else {
            values.put("key", key(type.substring(0, 1).toLowerCase(Locale.ROOT)));
        }
        Integer version = version(type, values);
        Action action = version == null
                ? Action.CREATE
                : random.nextInt(type.equals("Organisation") ? 6 : 4) == 0 ? Action.DELETE : Action.UPDATE;
        if (action != Action.DELETE) {
            say(type, values);
        }
        return new Edit(action, type, "input.edits[" + number + "]", values, version, random.nextInt(4) > 0);
    }

    private void say(String type, Map<String, @Nullable Object> values) {
        String word = "w" + random.nextInt(4);
        switch (type) {
            case "Domain" -> values.put("nameNl", "domein " + word);
            case "Participation" -> values.put("until", LocalDate.of(2021 + random.nextInt(9), 1, 1));
            case "Representation" -> values.put("mandate", random.nextBoolean() ? word : null);
            default -> values.put("name", "naam " + random.nextInt(100));
        }
        if (type.equals("Organisation") || type.equals("Stakeholder") || type.equals("Collaboration")) {
            values.put("domains", random.nextInt(4) == 0 ? null : List.of("d" + random.nextInt(THINGS), word));
        }
        if (type.equals("Organisation")) {
            values.put("parent", random.nextBoolean() ? key("o") : null);
            values.put("region", random.nextBoolean() ? word : null);
        }
        if (type.equals("Stakeholder")) {
            values.put("organisations", List.of(key("o")));
        }
    }

    private String key(String letter) {
        return letter + random.nextInt(THINGS);
    }

    private @Nullable Integer version(String type, Map<String, @Nullable Object> values) {
        Snapshot now = snapshots.current();
        if (values.containsKey("key")) {
            String key = String.valueOf(values.get("key"));
            return NodeViews.find(now, type, key) == null ? null : version(type, key);
        }
        int place = now.collaboration(String.valueOf(values.get("collaboration")));
        if (place < 0) {
            return null;
        }
        var whole = new CollaborationView(now, place);
        return type.equals("Participation")
                ? whole.participations(null).stream()
                        .filter(p -> now.organisationKey(String.valueOf(values.get("organisation")))
                                .equals(p.organisation().key()))
                        .filter(p -> Objects.equals(p.from(), values.get("from")))
                        .map(CollaborationView.Participation::version)
                        .findFirst()
                        .orElse(null)
                : whole.spoken(null)
                        .mapToObj(whole::representation)
                        .filter(r -> r.stakeholder().key().equals(values.get("stakeholder")))
                        .filter(r -> r.organisation() != null
                                && r.organisation()
                                        .key()
                                        .equals(now.organisationKey(String.valueOf(values.get("organisation")))))
                        .map(CollaborationView.Representation::version)
                        .findFirst()
                        .orElse(null);
    }

    private int version(String type, String key) {
        NodeView found = NodeViews.find(snapshots.current(), type, key);
        if (found instanceof OrganisationView it) {
            return it.version();
        }
        if (found instanceof StakeholderView it) {
            return it.version();
        }
        if (found instanceof CollaborationView it) {
            return it.version();
        }
        return found instanceof DomainView it ? it.version() : 0;
    }

    private Snapshot readAll() {
        try (var session = driver.session()) {
            return Objects.requireNonNull(session.executeRead(tx -> SnapshotReader.read(tx, null)))
                    .snapshot();
        }
    }
}
