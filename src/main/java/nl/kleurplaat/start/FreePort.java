package nl.kleurplaat.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * Refuses a port that cannot be listened on before the database is opened: the web server itself would notice only after
 * that, as the last thing of the start.
 */
final class FreePort implements ApplicationListener<ApplicationPreparedEvent> {

    private static final int LAST = 65535;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext) {
            Binder settings = Binder.get(event.getApplicationContext().getEnvironment());
            check(
                    settings.bind("server.address", Bindable.of(InetAddress.class))
                            .orElse(null),
                    settings.bind("server.port", Bindable.of(Integer.class)).orElse(0));
        }
    }

    /** @param port 0 takes any that is free; below 0 none is listened on */
    static void check(@Nullable InetAddress address, int port) {
        if (port > LAST) {
            throw new StartFailure("there is no port " + port, "Choose one up to " + LAST + " with SERVER_PORT");
        }
        if (port > 0) {
            listen(address, port);
        }
    }

    private static void listen(@Nullable InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("in use") ? StartFailures.portInUse(port) : closed(port, e);
        } catch (IOException e) {
            throw closed(port, e);
        }
    }

    private static StartFailure closed(int port, IOException e) {
        return new StartFailure(
                "port " + port + " cannot be listened on (" + e.getMessage() + ")",
                "Choose another one, from 1024 up, with SERVER_PORT",
                e);
    }
}
