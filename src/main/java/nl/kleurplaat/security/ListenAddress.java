package nl.kleurplaat.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import nl.kleurplaat.start.StartFailure;
import org.jspecify.annotations.Nullable;

/** Which addresses the program may listen on where nobody logs in: only those that this computer alone can reach. */
final class ListenAddress {

    /** Where the program listens when nothing is set. */
    static final String DEFAULT = "127.0.0.1";

    private ListenAddress() {}

    /**
     * @param setting the name of the setting, for the message
     * @param address its value: a host name or an IP address; empty means every address of the machine
     * @throws StartFailure unless every address that it stands for is loopback
     */
    static void requireLoopback(String setting, @Nullable String address) {
        if (address == null || address.isBlank()) {
            throw refused(setting + " is empty, which means every address of this machine");
        }
        if (!Arrays.stream(resolve(setting, address.strip())).allMatch(InetAddress::isLoopbackAddress)) {
            throw refused(setting + " is " + address.strip() + ", which others can reach");
        }
    }

    /** @throws StartFailure unless {@code address} is loopback; null means every address of the machine */
    static void requireLoopback(@Nullable InetAddress address) {
        if (address == null) {
            throw refused("the web server would listen on every address of this machine");
        }
        if (!address.isLoopbackAddress()) {
            throw refused("the web server would listen on " + address.getHostAddress() + ", which others can reach");
        }
    }

    private static InetAddress[] resolve(String setting, String address) {
        try {
            return InetAddress.getAllByName(address);
        } catch (UnknownHostException e) {
            throw new StartFailure(setting + " is " + address + ", which is not an address of this machine", fix(), e);
        }
    }

    private static StartFailure refused(String why) {
        return new StartFailure(why + ", and nobody has to log in", fix());
    }

    private static String fix() {
        return "Leave SERVER_ADDRESS out, or set it to " + DEFAULT
                + "; or have users log in, with KLEURPLAAT_LOGIN_ACCOUNTS=true, KLEURPLAAT_LOGIN_ISSUER and"
                + " KLEURPLAAT_LOGIN_AUDIENCE, or KLEURPLAAT_LOGIN_KEYS=true";
    }
}
