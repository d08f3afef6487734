package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.intake.check.Along;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.write.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Neo4jTest
class ReplaceIT {

    private final Importing importing;

    ReplaceIT(@Autowired ApplicationContext program) {
        importing = new Importing(program);
    }

    @BeforeEach
    void fill() {
        ImportAnswer answer = importing.run(
                Options.MERGE,
                "organisations.csv",
                "id,name,parent,domains\na,A,,Jeugd\nb,B,a,Wmo\n",
                "collaborations.csv",
                "id,name\nc,C\nd,D\n",
                "stakeholders.csv",
                "id,name,organisation_id\ns,S,a\n",
                "participations.csv",
                "collaboration_id,organisation_id,role\nc,a,lid\nc,b,lid\nd,a,lid\n",
                "representations.csv",
                "collaboration_id,stakeholder_id,organisation_id\nc,s,a\n");
        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void thePreviewListsWhatGoesAndWhatGoesAlong() {
        List<Object> before = importing.content();
        ImportAnswer answer = importing.run(Importing.PREVIEW_REPLACE, "organisations.csv", "id,name\nb,B\n");

        assertThat(answer.removalTotal()).isEqualTo(1);
        assertThat(answer.removals())
                .containsExactly(new ImportAnswer.RemovalAnswer(
                        "organisations",
                        "a",
                        "A",
                        List.of(
                                new Along("participations", 2, Along.Effect.GOES),
                                new Along("parts", 1, Along.Effect.LOSES_REFERENCE),
                                new Along("representations", 1, Along.Effect.GOES),
                                new Along("stakeholders", 1, Along.Effect.LOSES_REFERENCE))));
        assertThat(importing.content()).isEqualTo(before);
    }

    @Test
    void deletesWhatTheTablesPresentDoNotName() {
        ImportAnswer answer = importing.run(
                Importing.REPLACE,
                "organisations.csv",
                "id,name\nb,B\n",
                "participations.csv",
                "collaboration_id,organisation_id,role\nc,b,lid\n");

        assertThat(answer.status()).isEqualTo(Status.DONE);
        assertThat(importing.values("MATCH (o:Organisation) RETURN o.key")).containsExactly("b");
        assertThat(importing.values("MATCH (o:Collaboration) RETURN o.key ORDER BY o.key"))
                .containsExactly("c", "d");
        assertThat(importing.values("MATCH ()-[r:PARTICIPATES_IN]->() RETURN r.key"))
                .containsExactly("c|b||lid");
        assertThat(importing.values("MATCH (r:Representation) RETURN r.key")).isEmpty();
        assertThat(importing.values("MATCH (s:Stakeholder) RETURN s.key")).containsExactly("s");
    }

    @Test
    void whatGoesCannotBePointedAt() {
        ImportAnswer answer = importing.run(
                Importing.REPLACE,
                "organisations.csv",
                "id,name\nb,B\n",
                "participations.csv",
                "collaboration_id,organisation_id,role\nc,a,lid\n");

        assertThat(answer.status()).isEqualTo(Status.FAILED);
        assertThat(answer.errors()).hasSize(1);
    }

    @Test
    void aTableWithAWrongRowLosesNothing() {
        ImportAnswer answer = importing.run(
                new Options(false, true, Mode.REPLACE, false), "organisations.csv", "id,name,from\nb,B,nooit\n");

        assertThat(answer.status()).isEqualTo(Status.DONE);
        assertThat(answer.warnings()).hasSize(1);
        assertThat(importing.values("MATCH (o:Organisation) RETURN o.key ORDER BY o.key"))
                .containsExactly("a", "b");
    }
}
