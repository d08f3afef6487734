package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Assignment;
import nl.kleurplaat.practice.Criterion;
import nl.kleurplaat.practice.Definition;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import nl.kleurplaat.practice.Strength;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.practice.Things;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads what partners say and agree: all of it, or what was touched since the last reading. */
final class PracticeReader {

    private final TransactionContext tx;
    private final Touched touched;
    private boolean everything;

    PracticeReader(TransactionContext tx, Touched touched) {
        this.tx = tx;
        this.touched = touched;
    }

    /**
     * @param last what was read last; where nothing of it was touched it is given again
     * @param gone whether something is gone that may be referred to: then all is read again
     */
    Practice read(Practice last, boolean gone) {
        if (touched.everything() || gone) {
            return all();
        }
        if (touched.practice().isEmpty()) {
            return last;
        }
        Practice next = changed(last);
        boolean complete = next.all()
                        .filter(thing -> touched.practice()
                                .contains(Touched.thing(thing.getClass().getSimpleName(), thing.key())))
                        .count()
                == touched.practice().size();
        return complete ? next : all();
    }

    private Practice all() {
        everything = true;
        return changed(Practice.NONE);
    }

    private Practice changed(Practice last) {
        return new Practice(
                read("Dialogue", "dialogues", last.dialogues(), PracticeReader::dialogue),
                read("Strength", "strengths", last.strengths(), PracticeReader::strength),
                read("Opportunity", "opportunities", last.opportunities(), PracticeReader::opportunity),
                read("Step", "steps", last.steps(), PracticeReader::step),
                read("Obstacle", "obstacles", last.obstacles(), PracticeReader::obstacle),
                read("AgendaItem", "agenda", last.agenda(), PracticeReader::agendaItem),
                read("Term", "terms", last.terms(), PracticeReader::term),
                read("Definition", "definitions", last.definitions(), PracticeReader::definition),
                read("Assignment", "assignments", last.assignments(), PracticeReader::assignment),
                read("Goal", "goals", last.goals(), PracticeReader::goal),
                read("Intervention", "interventions", last.interventions(), PracticeReader::intervention),
                read("Assessment", "assessments", last.assessments(), PracticeReader::assessment));
    }

    private <T extends Thing> Things<T> read(String label, String file, Things<T> last, Function<Record, T> thing) {
        List<T> read = new ArrayList<>();
        if (everything) {
            tx.run(Cypher.named(file)).forEachRemaining(r -> read.add(thing.apply(r)));
            return Things.of(read);
        }
        Set<String> keys = touched.keys(label);
        if (!keys.isEmpty()) {
            tx.run(Cypher.withKeys(file), Map.of("keys", List.copyOf(keys)))
                    .forEachRemaining(r -> read.add(thing.apply(r)));
        }
        return last.with(keys, read);
    }

    private static Dialogue dialogue(Record r) {
        return new Dialogue(
                must(r, "key"),
                must(r, "organisation"),
                text(r, "team"),
                r.get("date").asLocalDate(),
                text(r, "theme"),
                text(r, "conversation"),
                text(r, "setting"),
                text(r, "collaboration"),
                texts(r, "stakeholders"),
                r.get("version").asInt(1));
    }

    private static Strength strength(Record r) {
        return new Strength(
                must(r, "key"),
                must(r, "dialogue"),
                must(r, "text"),
                r.get("version").asInt(1));
    }

    private static Opportunity opportunity(Record r) {
        return new Opportunity(
                must(r, "key"),
                must(r, "dialogue"),
                must(r, "question"),
                texts(r, "strengths"),
                texts(r, "domains"),
                texts(r, "partners"),
                r.get("version").asInt(1));
    }

    private static Step step(Record r) {
        return new Step(
                must(r, "key"),
                text(r, "opportunity"),
                text(r, "agendaItem"),
                must(r, "action"),
                text(r, "owner"),
                text(r, "stakeholder"),
                date(r, "due"),
                r.get("status").isNull() ? StepStatus.OPEN : StepStatus.valueOf(must(r, "status")),
                r.get("version").asInt(1));
    }

    private static Obstacle obstacle(Record r) {
        return new Obstacle(
                must(r, "key"),
                must(r, "name"),
                text(r, "raisedBy"),
                text(r, "collaboration"),
                texts(r, "owners"),
                texts(r, "domains"),
                date(r, "from"),
                date(r, "until"),
                r.get("version").asInt(1));
    }

    private static AgendaItem agendaItem(Record r) {
        return new AgendaItem(
                must(r, "key"),
                must(r, "theme"),
                text(r, "collaboration"),
                text(r, "region"),
                texts(r, "domains"),
                texts(r, "principles"),
                date(r, "from"),
                date(r, "until"),
                r.get("version").asInt(1));
    }

    private static Term term(Record r) {
        return new Term(
                must(r, "key"),
                must(r, "name"),
                text(r, "agreed"),
                date(r, "agreedOn"),
                text(r, "collaboration"),
                texts(r, "domains"),
                r.get("version").asInt(1));
    }

    private static Definition definition(Record r) {
        return new Definition(
                must(r, "key"),
                must(r, "term"),
                must(r, "organisation"),
                must(r, "text"),
                date(r, "date"),
                r.get("version").asInt(1));
    }

    private static Assignment assignment(Record r) {
        return new Assignment(
                must(r, "key"),
                must(r, "name"),
                text(r, "commissioner"),
                text(r, "collaboration"),
                text(r, "region"),
                texts(r, "domains"),
                texts(r, "priorities"),
                date(r, "start"),
                date(r, "end"),
                r.get("version").asInt(1));
    }

    private static Goal goal(Record r) {
        return new Goal(
                must(r, "key"),
                must(r, "assignment"),
                must(r, "name"),
                r.get("priority").isNull()
                        ? null
                        : Integer.valueOf(r.get("priority").asInt()),
                texts(r, "partners"),
                texts(r, "domains"),
                r.get("version").asInt(1));
    }

    private static Intervention intervention(Record r) {
        return new Intervention(
                must(r, "key"),
                must(r, "name"),
                text(r, "kind"),
                date(r, "start"),
                date(r, "end"),
                texts(r, "organisations"),
                texts(r, "stakeholders"),
                texts(r, "domains"),
                text(r, "description"),
                r.get("version").asInt(1));
    }

    private static Assessment assessment(Record r) {
        return new Assessment(
                must(r, "key"),
                must(r, "collaboration"),
                must(r, "organisation"),
                r.get("date").asLocalDate(),
                text(r, "stakeholder"),
                scores(r.get("scores")),
                text(r, "remark"),
                r.get("version").asInt(1));
    }

    private static Map<Criterion, Integer> scores(Value byName) {
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            Value score = byName.get(criterion.name());
            if (!score.isNull()) {
                scores.put(criterion, score.asInt());
            }
        }
        return scores;
    }

    private static String must(Record r, String name) {
        return r.get(name).asString();
    }

    private static @Nullable String text(Record r, String name) {
        Value value = r.get(name);
        return value.isNull() ? null : value.asString();
    }

    private static List<String> texts(Record r, String name) {
        Value value = r.get(name);
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    private static @Nullable LocalDate date(Record r, String name) {
        Value value = r.get(name);
        return value.isNull() ? null : value.asLocalDate();
    }
}
