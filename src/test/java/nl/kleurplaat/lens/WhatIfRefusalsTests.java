package nl.kleurplaat.lens;

import static nl.kleurplaat.lens.WhatIfs.collaboration;
import static nl.kleurplaat.lens.WhatIfs.look;
import static nl.kleurplaat.lens.WhatIfs.ties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.Change.AddActor;
import nl.kleurplaat.lens.Change.AddCollaboration;
import nl.kleurplaat.lens.Change.AddTie;
import nl.kleurplaat.lens.Change.RemoveActor;
import nl.kleurplaat.lens.Change.RemoveCollaboration;
import nl.kleurplaat.lens.Change.RemoveTie;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class WhatIfRefusalsTests {

    @Test
    void whatIsNotThereIsNotFoundWithTheNearest() {
        refused(ProblemCode.NOT_FOUND, "Verandering 2", "'bb'", "'b'", new RemoveActor("d"), new AddTie("a", "bb"));
        refused(ProblemCode.NOT_FOUND, "Verandering 2", "'d'", "'a'", new RemoveActor("d"), new RemoveActor("d"));
        refused(ProblemCode.NOT_FOUND, "'a' en 'd' hebben geen relatie", "'b'", "'c'", new RemoveTie("a", "d"));
        refused(ProblemCode.NOT_FOUND, "'a'", "'b'", "'c'", new RemoveTie("a", "b"), new RemoveTie("a", "b"));
        refused(ProblemCode.NOT_FOUND, "'zz'", "'x'", "'y'", new RemoveCollaboration("zz"));
        refused(ProblemCode.NOT_FOUND, "actor 'zz'", "'a'", "", collaboration("n", "a", "zz"));
        refused(
                ProblemCode.NOT_FOUND,
                "domein 'jeugt'",
                "'jeugd'",
                "",
                new AddCollaboration("n", "N", null, List.of("jeugt"), List.of("a")));
    }

    @Test
    void whatIsThereAlreadyOrSaysNothingIsRefusedWithTheFix() {
        refused(ProblemCode.BAD_INPUT, "'a'", "andere key", "removeActor", new AddActor("a", "A", List.of()));
        refused(ProblemCode.BAD_INPUT, "'x'", "andere key", "removeCollaboration", collaboration("x", "a"));
        refused(ProblemCode.BAD_INPUT, "'a'", "zichzelf", "", new AddTie("a", "a"));
        refused(ProblemCode.BAD_INPUT, "'a'", "zichzelf", "", new RemoveTie("a", "a"));
        refused(ProblemCode.BAD_INPUT, "leeg", "", "", new AddActor(" ", "A", List.of()));
        refused(ProblemCode.BAD_INPUT, "leeg", "", "", new AddActor("n", "N", List.of("")));
        refused(ProblemCode.BAD_INPUT, "leeg", "", "", new AddCollaboration("n", "", null, List.of(), List.of()));
        refused(ProblemCode.BAD_INPUT, "1.001", "1.000", "", many(new AddTie("a", "b"), 1_001));
        assertThat(ties(many(new AddTie("a", "b"), 1_000))).startsWith("a-b:1002(x,y)");
    }

    @Test
    void moreThanCanBeHeldIsTooLarge() {
        Records many = new Records();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 2_002; i++) {
            keys.add("o" + i);
        }
        many.organisations(keys.toArray(String[]::new));
        Change large = collaboration("n", keys.toArray(String[]::new));

        assertThatThrownBy(() -> look(many.snapshot(), TieWeight.SHARED, large))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE));
    }

    private static Change[] many(Change change, int times) {
        return Collections.nCopies(times, change).toArray(Change[]::new);
    }

    private void refused(ProblemCode code, String says, String too, String also, Change... changes) {
        assertThatThrownBy(() -> look(changes)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(TestTexts.ALL.text(Locale.of("nl"), problem)).contains(says, too, also);
            assertThat(TestTexts.ALL.text(Locale.ENGLISH, problem)).doesNotContain("{");
        });
    }
}
