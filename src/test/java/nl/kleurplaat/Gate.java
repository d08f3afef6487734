package nl.kleurplaat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stands between the service and its database, and lets through what a test lets it. */
public final class Gate implements AutoCloseable {

    private static final int BYTES = 64 * 1024;

    private final InetSocketAddress behind;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile boolean silent;
    private volatile Duration delay = Duration.ZERO;

    private Gate(InetSocketAddress behind, ServerSocket door) {
        this.behind = behind;
        this.door = door;
        this.port = door.getLocalPort();
    }

    /** One before a server of this computer. */
    public static Gate before(String host, int port) throws IOException {
        var gate = new Gate(new InetSocketAddress(host, port), listen(0));
        gate.run(gate::welcome);
        return gate;
    }

    private static ServerSocket listen(int port) throws IOException {
        var door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        return door;
    }

    public int port() {
        return port;
    }

    /** From now on nothing comes through, and nobody is told: what is open stays open, what comes is let in. */
    public void fallSilent() {
        silent = true;
    }

    /** From now on what comes through comes so much later. */
    public void delay(Duration later) {
        delay = later;
    }

    /** From now on nobody is let in, and who was is out. */
    public void shut() throws IOException {
        door.close();
        leave();
    }

    /** As it was at first; a connection on which something got lost is of no use any more. */
    public void open() throws IOException {
        leave();
        silent = false;
        delay = Duration.ZERO;
        if (door.isClosed()) {
            door = listen(port);
            run(this::welcome);
        }
    }

    private void leave() throws IOException {
        for (Socket socket : List.copyOf(open)) {
            open.remove(socket);
            socket.close();
        }
    }

    private void welcome() throws IOException {
        ServerSocket there = door;
        while (true) {
            Socket client = there.accept();
            open.add(client);
            run(() -> pass(client));
        }
    }

    private void pass(Socket client) throws IOException {
        Socket server = new Socket();
        open.add(server);
        server.connect(behind);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        run(() -> copy(client, server));
        copy(server, client);
    }

    private void copy(Socket from, Socket to) throws IOException {
        byte[] bytes = new byte[BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                pause(delay);
                if (!silent) {
                    out.write(bytes, 0, read);
                }
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void run(Work work) {
        Thread.ofPlatform().daemon().name("gate").start(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // one side has gone, as it may
            }
        });
    }

    @Override
    public void close() {
        try {
            shut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
