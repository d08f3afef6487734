package nl.kleurplaat.answering;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Knows who waits for each request. A client that goes closes its connection; Tomcat notices that when it reads or writes, so
 * here is looked whether there is something to read, without waiting for it.
 */
final class Clients extends ValveBase implements ServletRequestListener {

    private final Unsent unsent;

    Clients(Unsent unsent) {
        super(true);
        this.unsent = unsent;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getAttribute(Client.ATTRIBUTE) == null) {
            var connection = request.getCoyoteRequest();
            request.setAttribute(Client.ATTRIBUTE, new Client(unsent, () -> closed(connection)));
        }
        getNext().invoke(request, response);
    }

    /** Something to read, and nothing there: that is the end. The next request, sent ahead, stays where it is. */
    private static boolean closed(org.apache.coyote.Request connection) {
        return isReadable(connection, true) && !isReadable(connection, false);
    }

    private static boolean isReadable(org.apache.coyote.Request connection, boolean lookAtSocket) {
        connection.action(ActionCode.AVAILABLE, lookAtSocket);
        return connection.getAvailable() > 0;
    }

    /** The answer is sent, or will not be. */
    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (event.getServletRequest().getAttribute(Client.ATTRIBUTE) instanceof Client client) {
            client.told();
        }
    }
}
