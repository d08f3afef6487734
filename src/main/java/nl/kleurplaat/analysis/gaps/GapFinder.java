package nl.kleurplaat.analysis.gaps;

import java.util.List;

/** Finds the gaps of one kind. */
public interface GapFinder {

    GapKind kind();

    /** All of them, in an order that follows from the keys of what they are about; equal severities stay in it. */
    List<Gap.NamedGap> find();
}
