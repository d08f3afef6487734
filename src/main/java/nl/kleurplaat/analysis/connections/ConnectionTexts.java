package nl.kleurplaat.analysis.connections;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.analysis.Wording;

/** Says how firmly two groups hang together; the sentences are in {@code texts/connections.properties}. */
public final class ConnectionTexts {

    private final Wording words;

    public ConnectionTexts(Wording words) {
        this.words = words;
    }

    public String reason(GroupConnection connection) {
        String a = words.group(connection.a());
        String b = words.group(connection.b());
        Integer parties = connection.parties();
        if (parties == null) {
            return words.text("connections.reason.direct", a, b, contacts(connection)) + alone(connection);
        }
        if (parties == 0) {
            return words.text("connections.reason.none", a, b);
        }
        String between =
                words.text("connections.reason", a, b, parties, words.actors(parties), names(connection.separating()));
        return parties == 1 ? between : between + alone(connection);
    }

    private String contacts(GroupConnection connection) {
        List<String> contacts = new ArrayList<>();
        if (connection.ties() > 0) {
            contacts.add(words.text("connections.ties", connection.ties()));
        }
        if (connection.inBoth() > 0) {
            contacts.add(words.text("connections.in-both", words.actors(connection.inBoth())));
        }
        return words.list(contacts);
    }

    private String alone(GroupConnection connection) {
        List<Integer> alone = connection.singleBridges();
        return alone.isEmpty() ? "" : " " + words.text("connections.alone", alone.size(), names(alone));
    }

    private String names(List<Integer> actors) {
        return words.list(actors.stream().map(words::actor).toList());
    }
}
