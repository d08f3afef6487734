package nl.kleurplaat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StartFailuresTests {

    @Test
    void findsAFailureAnywhereInTheChainOfCauses() {
        StartFailure failure = new StartFailure("the data folder is in use", "Stop the other Kleurplaat");
        Throwable chain = new IllegalStateException("bean", new RuntimeException("driver", failure));

        assertThat(StartFailures.in(chain)).isSameAs(failure);
    }

    @Test
    void leavesEveryOtherFailureToSpringBoot() {
        assertThat(StartFailures.in(new IllegalStateException("bean", new RuntimeException("driver"))))
                .isNull();
    }

    @Test
    void endsOnACircleOfCauses() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(StartFailures.in(first)).isNull();
    }

    @Test
    void saysInOneLineWhatIsWrongAndWhatToDo() {
        StartFailure failure = new StartFailure("the disk\n  is full.", "Free 100 MB");

        assertThat(StartFailures.line(failure)).isEqualTo("Kleurplaat does not start: the disk is full. Free 100 MB.");
    }

    @Test
    void namesAnotherPortWhenThePortIsInUse() {
        StartFailure failure =
                Objects.requireNonNull(StartFailures.in(new RuntimeException(new PortInUseException(8080))));

        assertThat(StartFailures.line(failure))
                .isEqualTo("Kleurplaat does not start: port 8080 is in use by another program. "
                        + "Stop that program or choose another port with SERVER_PORT=8081.");
    }

    @Test
    void namesASettingThatDoesNotFitButNotItsValue() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("server.port", "abc")));
        BindException wrong =
                catchThrowableOfType(BindException.class, () -> binder.bind("server.port", Integer.class));

        StartFailure failure = Objects.requireNonNull(StartFailures.in(new RuntimeException(wrong)));

        assertThat(StartFailures.line(failure))
                .startsWith("Kleurplaat does not start: the setting server.port has a value that does not fit.")
                .doesNotContain("abc");
    }

    @Test
    void isAskedBeforeSpringBootsOwnAnalysers() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                SpringBootExceptionReporter.class,
                                SpringFactoriesLoader.ArgumentResolver.none(),
                                SpringFactoriesLoader.FailureHandler.logging(
                                        LogFactory.getLog(StartFailuresTests.class)))
                        .getFirst())
                .isInstanceOf(StartFailureReporter.class);
    }

    @Test
    void printsTheLineAndNothingElse() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            boolean reported = new StartFailureReporter().reportException(new StartFailure("no disk", "Buy one"));
            assertThat(reported).isTrue();
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("Kleurplaat does not start: no disk. Buy one.");
    }
}
