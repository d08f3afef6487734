package nl.kleurplaat.compact;

/** The arrays of a compact form, in the order in which they lie in the file; each begins on a page. */
enum Section {
    /** By organisation, where its participations begin in {@link #PARTS}; one more for the end. */
    STARTS(Long.BYTES),

    /** By organisation, the numbers of its participations: places in {@link #WHO}, ascending. */
    PARTS(Integer.BYTES),

    /**
     * By participation, who takes part: collaboration by collaboration, ascending within one. Bit 31 says that a collaboration
     * begins, and bit 30 of such a one that not everybody in it is there at the same time, or somebody more than once. One more,
     * with bit 31, ends the last collaboration.
     */
    WHO(Integer.BYTES),

    /** By participation, its first and last tick. */
    TIMES(Integer.BYTES),

    /** By organisation, the first and last tick that it exists. */
    EXISTS(Integer.BYTES),

    /** By organisation, where its groups begin in {@link #GROUPS}; one more for the end. */
    GROUP_STARTS(Integer.BYTES),

    /** By organisation, the numbers of its groups, the primary one first. */
    GROUPS(Integer.BYTES),

    /** By organisation, where its key begins in {@link #KEYS}; one more for the end. */
    KEY_STARTS(Long.BYTES),

    /** The keys of organisations, in UTF-8, ascending. */
    KEYS(Byte.BYTES),

    /** Of each group its key, its Dutch name and its English name, in UTF-8, each ended by a zero. */
    TEXTS(Byte.BYTES);

    private static final long PAGE = 4096;

    private final int width;

    Section(int width) {
        this.width = width;
    }

    /** Its length in bytes. */
    long bytes(FormSize size) {
        return width
                * switch (this) {
                    case STARTS, GROUP_STARTS, KEY_STARTS -> size.organisations() + 1L;
                    case PARTS, TIMES -> size.participations();
                    case WHO -> size.participations() + 1L;
                    case EXISTS -> size.organisations();
                    case GROUPS -> size.memberships();
                    case KEYS -> size.keyBytes();
                    case TEXTS -> size.textBytes();
                };
    }

    /** Where it begins in the file. */
    long offset(FormSize size) {
        long offset = PAGE;
        for (Section before : values()) {
            if (before == this) {
                break;
            }
            offset += pages(before.bytes(size));
        }
        return offset;
    }

    /** The length of the whole file in bytes. */
    static long end(FormSize size) {
        return TEXTS.offset(size) + pages(TEXTS.bytes(size));
    }

    private static long pages(long bytes) {
        return Math.ceilDiv(bytes, PAGE) * PAGE;
    }
}
