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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Secret;
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
import nl.kleurplaat.editing.Undone;
import nl.kleurplaat.history.Chain;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.practice.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Edits drawn from a seed, of every type: what the readers have after each is what reading all gives. */
@Neo4jTest
class RandomEditsIT {

    private static final int EDITS = 150;
    private static final int THINGS = 6;
    private static final int CHANGES = 1_000;
    private static final List<String> TYPES = List.of(
            "Organisation",
            "Organisation",
            "Stakeholder",
            "Collaboration",
            "Domain",
            "Participation",
            "Representation",
            "Term",
            "Definition",
            "Dialogue",
            "Step",
            "Assessment");

    private static final List<String> PARTS = List.of("Participation", "Representation", "Assessment");
    private static final List<String> THINGS_SAID = List.of("Term", "Definition", "Dialogue", "Step", "Assessment");

    @Autowired
    private Driver driver;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Edits edits;

    @Autowired
    private Past past;

    @Autowired
    private Chain chain;

    @LocalServerPort
    private int port;

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

    @Test
    void whatWasKnownBeforeEachOfAThousandChangesIsShownAgain() {
        random = new Random(3);
        Map<Long, String> known = new TreeMap<>();
        while (known.size() < CHANGES) {
            Snapshot before = snapshots.current();
            String contents = hash(before);
            try {
                if (random.nextInt(25) == 0) {
                    bringIn();
                } else {
                    make();
                }
            } catch (EditsRefused e) {
                continue;
            }
            if (snapshots.current().version() > before.version()) {
                known.put(before.version(), contents);
            }
        }
        known.forEach((version, contents) -> assertThat(hash(past.of(version, snapshots.current())))
                .as("version %d", version)
                .isEqualTo(contents));
        assertThat(chain.broken()).isEmpty();
    }

    /** Versions of things rise with each change, also with one that takes one back. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aChangeThatIsTakenBackLeavesWhatWasThereBeforeIt(long seed) {
        random = new Random(seed);
        int undone = 0;
        List<Undone.Obstacle> inTheWay = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            Snapshot before = snapshots.current();
            try {
                if (random.nextInt(25) == 0) {
                    bringIn();
                } else {
                    make();
                }
            } catch (EditsRefused e) {
                continue;
            }
            Snapshot after = snapshots.current();
            if (after.version() == before.version() || random.nextInt(3) == 0) {
                continue;
            }
            Undone looked = edits.undo(after.version(), true, null, Reader.LOCAL);
            assertThat(snapshots.current().version()).isEqualTo(after.version());
            Undone taken = edits.undo(after.version(), false, "vergissing", Reader.LOCAL);
            assertThat(taken.inTheWay()).isEqualTo(looked.inTheWay());
            assertThat(taken.steps()).hasSameSizeAs(looked.steps());
            inTheWay.addAll(taken.inTheWay());
            if (taken.version() != null) {
                assertThat(Contents.unversioned(snapshots.current()))
                        .as("change %d of seed %d", i, seed)
                        .isEqualTo(Contents.unversioned(before));
                assertThat(Contents.of(snapshots.current())).isEqualTo(Contents.of(readAll()));
                undone++;
            }
        }
        assertThat(inTheWay).isEmpty();
        assertThat(undone).isGreaterThan(EDITS / 10);
        assertThat(chain.broken()).isEmpty();
    }

    private static String hash(Snapshot snapshot) {
        return Secret.hash(String.join("\n", Contents.of(snapshot)));
    }

    /** A file with some organisations and who takes part in what; at times it is all that is left. */
    private void bringIn() {
        String organisations = "id,name,region,domains\n"
                + IntStream.range(0, THINGS)
                        .filter(i -> random.nextBoolean())
                        .mapToObj(i -> "o" + i + ",naam " + random.nextInt(100) + ",w" + random.nextInt(4) + ",d"
                                + random.nextInt(THINGS) + "\n")
                        .collect(Collectors.joining());
        String collaborations = "id,name\n"
                + IntStream.range(0, THINGS)
                        .mapToObj(i -> "c" + i + ",naam " + random.nextInt(9) + "\n")
                        .collect(Collectors.joining());
        String mode = random.nextInt(4) == 0 ? "replace" : "merge";
        new Api(port)
                .send(
                        "lijst.zip",
                        Zips.of("organisations.csv", organisations, "collaborations.csv", collaborations),
                        "&mode=" + mode);
    }

    private void make() {
        if (random.nextInt(25) == 0) {
            String keep = "o" + random.nextInt(THINGS);
            String merge = "o" + random.nextInt(THINGS);
            edits.merge(
                    new Merge(keep, version("Organisation", keep), merge, version("Organisation", merge), null),
                    "test");
            made.merge(Action.MERGE, 1, Integer::sum);
            return;
        }
        List<Edit> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(edit(i));
        }
        edits.make(list, null, "test");
        list.forEach(edit -> made.merge(edit.action(), 1, Integer::sum));
    }

    private Edit edit(int number) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        Map<String, @Nullable Object> values = new HashMap<>();
        if (type.equals("Definition")) {
            values.put("term", key("t"));
            values.put("organisation", key("o"));
        } else if (PARTS.contains(type)) {
            values.put("collaboration", key("c"));
            values.put("organisation", key("o"));
            if (!type.equals("Participation")) {
                values.put("stakeholder", key("s"));
            }
            if (type.equals("Assessment")) {
                values.put("date", LocalDate.of(2020 + random.nextInt(2), 1, 1));
            } else if (type.equals("Participation") && random.nextBoolean()) {
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
            case "Assessment" -> values.put("trust", 1 + random.nextInt(5));
            case "Definition" -> values.put("text", word);
            case "Step" -> {
                values.put("action", word);
                values.put("owner", random.nextBoolean() ? key("s") : null);
            }
            case "Dialogue" -> {
                values.put("organisation", key("o"));
                values.put("date", LocalDate.of(2020 + random.nextInt(9), 1, 1));
                values.put("stakeholders", List.of(key("s")));
            }
            case "Term" -> {
                values.put("name", "naam " + random.nextInt(100));
                values.put("domains", List.of("d" + random.nextInt(THINGS)));
            }
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
        if (THINGS_SAID.contains(type)) {
            String key = values.containsKey("key")
                    ? String.valueOf(values.get("key"))
                    : type.equals("Definition")
                            ? Keys.of(values.get("term"), organisation(now, values))
                            : Keys.of(
                                    values.get("collaboration"),
                                    organisation(now, values),
                                    values.get("date"),
                                    values.get("stakeholder"));
            return now.practice()
                    .all()
                    .filter(thing -> thing.getClass().getSimpleName().equals(type)
                            && thing.key().equals(key))
                    .map(Thing::version)
                    .findFirst()
                    .orElse(null);
        }
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

    private static String organisation(Snapshot now, Map<String, @Nullable Object> values) {
        return now.organisationKey(String.valueOf(values.get("organisation")));
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
