package nl.kleurplaat.intake.file;

import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/** How much may come in; counted while it is unpacked, whatever a file says about itself. */
public final class Limits {

    public static final int UPLOAD = 64 << 20;
    static final long UNPACKED = 512L << 20;
    static final long RATIO = 100;

    private final long packed;
    private final long unpackedLimit;
    private long unpacked;

    Limits(long packed) {
        this(packed, UNPACKED);
    }

    Limits(long packed, long unpackedLimit) {
        this.packed = packed;
        this.unpackedLimit = unpackedLimit;
    }

    /** Counts what has been unpacked, or throws where it is too much. */
    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > unpackedLimit) {
            throw new Problem(ProblemCode.TOO_LARGE, "intake.unpacked-too-large", unpackedLimit >> 20);
        }
        if (unpacked > RATIO * packed) {
            throw new Problem(ProblemCode.TOO_LARGE, "intake.ratio-too-large", RATIO);
        }
    }

    public static Problem uploadTooLarge() {
        return new Problem(ProblemCode.TOO_LARGE, "intake.upload-too-large", UPLOAD >> 20);
    }
}
