package nl.kleurplaat.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the service for its first page now and then; where nothing comes back it writes down what all threads are doing, once. */
final class Watchdog {

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);

    private final InetSocketAddress address;
    private final Path folder;
    private final Duration limit;
    private volatile boolean silent;

    /**
     * @param folder for what is written
     * @param limit how long an answer may take
     */
    Watchdog(InetAddress address, int port, Path folder, Duration limit) {
        this.address = new InetSocketAddress(address, port);
        this.folder = folder;
        this.limit = limit;
    }

    /** Whether nothing came back when it was asked last. */
    boolean isSilent() {
        return silent;
    }

    /** Asks once. */
    void look() {
        boolean before = silent;
        silent = !answered();
        if (silent && !before) {
            @Nullable Path file = written();
            log.error(
                    "Nothing has been answered for {} s. {} Stop Kleurplaat and start it again.",
                    limit.toSeconds(),
                    file == null
                            ? "What its threads are doing could not be written in " + folder + "."
                            : "What its threads are doing is in " + file + ": send that along when you report this.");
        }
    }

    private @Nullable Path written() {
        try {
            return ThreadDump.write(folder);
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether anything came back: a refusal is an answer too. */
    private boolean answered() {
        int milliseconds = Math.toIntExact(limit.toMillis());
        try (var socket = new Socket()) {
            socket.connect(address, milliseconds);
            socket.setSoTimeout(milliseconds);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
