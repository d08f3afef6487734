package nl.kleurplaat.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndingIT {

    /** A program whose orderly end never comes. */
    static final class Stuck {

        public static void main(String[] args) {
            Ending.within(Duration.ofSeconds(1));
            var never = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            System.exit(0);
        }
    }

    @Test
    void cutsOffWhatDoesNotEndByItself() throws Exception {
        Process stuck = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(stuck.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(stuck.exitValue()).isEqualTo(1);
            assertThat(new String(stuck.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("has not stopped within 1 s");
        } finally {
            stuck.destroyForcibly();
        }
    }
}
