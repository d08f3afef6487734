package nl.kleurplaat.health;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every thread is doing, virtual ones too, in a file for whoever has to find out why nothing is answered. */
final class ThreadDump {

    private ThreadDump() {}

    /** Writes one into a folder, which is made where it is missing; the file. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String moment = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
        Path file = folder.toAbsolutePath().resolve("threads-" + moment + ".txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
        return file;
    }
}
