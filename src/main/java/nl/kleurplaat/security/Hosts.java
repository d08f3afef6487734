package nl.kleurplaat.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.start.StartFailure;

/**
 * The names under which the service is addressed. A page on another site can point a name of its own at 127.0.0.1 (DNS
 * rebinding) and then counts as this service for the browser; its name in {@code Host} gives it away.
 */
final class Hosts {

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[0-9a-z.-]+)(?::[0-9]{1,5})?");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    /**
     * @param more names besides those of loopback, without a port
     * @throws StartFailure if one of them is not a host name; there are no wildcards
     */
    Hosts(List<String> more) {
        names = Stream.concat(LOOPBACK.stream(), more.stream().map(Hosts::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a {@code Host} header has an allowed name, with any port. */
    boolean allow(String host) {
        Matcher parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        return parts.matches() && names.contains(parts.group(1));
    }

    /** Whether a name is this computer's own. */
    static boolean isLoopback(String name) {
        return LOOPBACK.contains(name);
    }

    private static String name(String setting) {
        String name = setting.strip().toLowerCase(Locale.ROOT);
        Matcher parts = HOST.matcher(name);
        if (!parts.matches() || !name.equals(parts.group(1))) {
            throw new StartFailure(
                    "kleurplaat.allowed-hosts has '" + setting + "', which is not a host name",
                    "List names without port or wildcard, separated by commas");
        }
        return name;
    }
}
