package nl.kleurplaat.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends the same question over and over on connections that are kept open, each of which waits for its answer before it
 * asks again. It does as little as it can: it reads to the end of an answer without looking at it.
 */
final class LoadGenerator {

    private static final int CONNECTIONS = 8;

    private final int port;
    private final byte[] request;

    private LoadGenerator(int port, String head, byte[] body) {
        this.port = port;
        var whole = new ByteArrayOutputStream();
        whole.writeBytes((head + "\r\nHost: 127.0.0.1:" + port + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        request = whole.toByteArray();
    }

    /**
     * Asks a question.
     *
     * @param key of whom it is; empty: of whoever sits at the machine
     */
    static LoadGenerator asking(int port, String key, byte[] body) {
        return new LoadGenerator(
                port,
                "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json"
                        + (key.isEmpty() ? "" : "\r\nAuthorization: Bearer " + key),
                body);
    }

    /** Gets a file or a page. */
    static LoadGenerator of(int port, String path) {
        return new LoadGenerator(port, "GET " + path + " HTTP/1.1", new byte[0]);
    }

    /** One answer. */
    String answer() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return new String(
                    ask(socket, new BufferedInputStream(socket.getInputStream())).body, StandardCharsets.UTF_8);
        }
    }

    /** How many questions are answered in a second. */
    double perSecond(Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        AtomicInteger answered = new AtomicInteger();
        AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end) {
                        connection(end, answered);
                    }
                } catch (IOException e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        IOException failed = failure.get();
        if (failed != null) {
            throw new UncheckedIOException(failed);
        }
        return answered.get() * 1e9 / (System.nanoTime() - begin);
    }

    /** Until the time is over, or the server wants a new connection after so many answers on this one. */
    private void connection(long end, AtomicInteger answered) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            boolean open = true;
            while (open && System.nanoTime() < end) {
                open = ask(socket, in).open;
                answered.incrementAndGet();
            }
        }
    }

    /** An answer, and whether the connection stays open after it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(byte[] body, boolean open) {}

    private Answer ask(Socket socket, InputStream in) throws IOException {
        socket.getOutputStream().write(request);
        String status = line(in);
        int length = -1;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            open &= !lower.equals("connection: close");
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
        }
        byte[] body = length >= 0 ? in.readNBytes(length) : chunks(in);
        if (!status.contains(" 200")) {
            throw new IOException(status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return new Answer(body, open);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream(1 << 15);
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
