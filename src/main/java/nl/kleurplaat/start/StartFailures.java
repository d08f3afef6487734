package nl.kleurplaat.start;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, in what made the start fail, the part that whoever starts the program can mend. */
final class StartFailures {

    private StartFailures() {}

    /** The first failure in the chain of causes that can be said in one line, or null. */
    static @Nullable StartFailure in(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof StartFailure found) {
                return found;
            }
            if (cause instanceof PortInUseException inUse) {
                return portInUse(inUse.getPort());
            }
            if (cause instanceof BindException setting && setting.getProperty() != null) {
                return wrongValue(setting.getProperty());
            }
        }
        return null;
    }

    /** The line that is printed: what is wrong and what to do, without a line break. */
    static String line(StartFailure failure) {
        return "Kleurplaat does not start: " + sentence(String.valueOf(failure.getMessage())) + " "
                + sentence(failure.fix());
    }

    static StartFailure portInUse(int port) {
        int other = port < 65535 ? port + 1 : port - 1;
        return new StartFailure(
                "port " + port + " is in use by another program",
                "Stop that program or choose another port with SERVER_PORT=" + other);
    }

    /** Names the setting and where it was set, but not its value, which may be a secret. */
    private static StartFailure wrongValue(ConfigurationProperty setting) {
        Origin origin = setting.getOrigin();
        return new StartFailure(
                "the setting " + setting.getName() + " has a value that does not fit",
                "Correct it" + (origin == null ? "" : " in " + origin));
    }

    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("?") || line.endsWith("!") ? line : line + ".";
    }
}
