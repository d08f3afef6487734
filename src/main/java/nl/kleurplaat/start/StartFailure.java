package nl.kleurplaat.start;

import org.jspecify.annotations.Nullable;

/** The program cannot start: what is wrong, and what whoever starts it can do about it. */
public final class StartFailure extends RuntimeException {

    private final String fix;

    public StartFailure(String what, String fix) {
        this(what, fix, null);
    }

    public StartFailure(String what, String fix, @Nullable Throwable cause) {
        super(what, cause);
        this.fix = fix;
    }

    /** What to do, as a sentence. */
    public String fix() {
        return fix;
    }
}
