package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Talk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What follows from what partners say and agree, beside what their types declare. */
@Controller
class ThingController {

    @SchemaMapping(typeName = "Obstacle", field = "joint")
    boolean isJoint(ThingView<Obstacle> obstacle) {
        return obstacle.it().isJoint();
    }

    /** In the order of the criteria. */
    @SchemaMapping(typeName = "Assessment")
    List<ScoreView> scores(ThingView<Assessment> assessment) {
        return assessment.it().scores().entrySet().stream()
                .map(score -> new ScoreView(score.getKey(), score.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "Assessment")
    @Nullable
    Double mean(ThingView<Assessment> assessment) {
        return assessment.it().mean();
    }

    /** Up to a day: today where none is asked for. */
    @SchemaMapping(typeName = "Collaboration")
    @Nullable
    LocalDate lastMet(
            CollaborationView collaboration, @Argument @Nullable LocalDate asOf, @ContextValue LocalDate today) {
        return collaboration
                .snapshot()
                .practice()
                .talks(collaboration.key(), Objects.requireNonNullElse(asOf, today))
                .stream()
                .map(Talk::date)
                .findFirst()
                .orElse(null);
    }

    /** On a day the last ones of each side. */
    @SchemaMapping(typeName = "Collaboration", field = "assessments")
    List<ThingView<Assessment>> assessmentsOf(CollaborationView collaboration, @Argument @Nullable LocalDate asOf) {
        Practice practice = collaboration.snapshot().practice();
        List<Assessment> all = asOf == null
                ? practice.naming(Assessment.class, "collaboration", collaboration.key())
                : practice.lastAssessments(collaboration.key(), asOf);
        return ThingView.all(
                collaboration.snapshot(),
                all.stream()
                        .sorted(Comparator.comparing(Assessment::date).reversed())
                        .toList());
    }
}
