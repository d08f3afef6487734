package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kleurplaat.api.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** On a Tomcat of its own, with one address at which is worked as long as the client is there. */
@Timeout(60)
class ClientsTests {

    private static final String ASK = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n{ }";

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final Unsent unsent = new Unsent(0);
    private WebServer server;

    @BeforeEach
    void start() {
        var tomcat = new TomcatServletWebServerFactory(0);
        var clients = new Clients(unsent);
        tomcat.addContextValves(clients);
        server = tomcat.getWebServer(context -> {
            context.addListener(clients);
            var work = context.addServlet("work", new Work());
            work.addMapping("/");
            work.setAsyncSupported(true);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        enough.countDown();
        server.stop();
    }

    /** Works until it is enough, or nobody waits for it; answers in another thread, as answers to questions are. */
    private final class Work extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getDispatcherType() == DispatcherType.ASYNC) {
                response.getWriter().print("answered");
                return;
            }
            request.getInputStream().readAllBytes();
            begun.incrementAndGet();
            Client client = Client.of(request.getAttribute(Client.ATTRIBUTE));
            client.holds(100);
            Deadline deadline = Deadline.in(Duration.ofMinutes(10)).orWhen(client::isGone);
            while (enough.getCount() > 0 && !deadline.isOver()) {
                Thread.onSpinWait();
            }
            if (deadline.isOver()) {
                gone.countDown();
            } else {
                request.startAsync().dispatch();
            }
        }
    }

    private Socket asked(String requests) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        await().until(() -> begun.get() == 1);
        return socket;
    }

    private static String read(Socket socket, int answers) throws IOException {
        var all = new StringBuilder();
        while (all.toString().split("answered", -1).length <= answers) {
            all.append((char) socket.getInputStream().read());
        }
        return all.toString();
    }

    @Test
    void workEndsWhenTheClientGoes() throws Exception {
        asked(ASK).close();

        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        await().until(() -> unsent.bytes() == 0);
    }

    @Test
    void whoWaitsIsAnswered() throws Exception {
        try (Socket socket = asked(ASK)) {
            assertThat(gone.await(1, TimeUnit.SECONDS)).isFalse();
            assertThat(unsent.bytes()).isEqualTo(100);
            enough.countDown();
            assertThat(read(socket, 1)).startsWith("HTTP/1.1 200");
            await().until(() -> unsent.bytes() == 0);
        }
    }

    @Test
    void whoSendsTheNextRequestAheadIsAnsweredTwice() throws Exception {
        try (Socket socket = asked(ASK)) {
            socket.getOutputStream().write(ASK.getBytes(StandardCharsets.US_ASCII));
            assertThat(gone.await(1, TimeUnit.SECONDS)).isFalse();
            enough.countDown();
            assertThat(read(socket, 2)).startsWith("HTTP/1.1 200");
        }
    }
}
