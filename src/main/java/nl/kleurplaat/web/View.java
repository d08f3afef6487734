package nl.kleurplaat.web;

import java.util.Locale;
import java.util.stream.Stream;

/** A way to look at the network and the record, at an address of its own; see {@code static/assets/page}. */
enum View {
    TODAY("/"),
    MAP("/map"),
    MATRIX("/matrix"),
    GAPS("/gaps"),
    PARTNERSHIPS("/partnerships"),
    OPPORTUNITIES("/opportunities"),
    QUESTIONS("/questions"),
    COMPARE("/compare"),
    BRING_IN("/bring-in"),
    EDIT("/edit"),
    /** For whoever says who comes in. */
    MANAGE("/manage");

    private final String path;

    View(String path) {
        this.path = path;
    }

    static View at(String path) {
        return Stream.of(values())
                .filter(view -> view.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    public String path() {
        return path;
    }

    /** As its script, and its texts, are called. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
