package nl.kleurplaat.analysis.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is missing: numbers and codes, no sentences ({@link GapTexts} makes those). */
public sealed interface Gap {

    GapKind kind();

    /** 0–1, 1 the worst. */
    double severity();

    /** The numbers of the groups it is about. */
    List<Integer> groups();

    /** The evidence: the numbers of actors, the most telling first. */
    List<Integer> actors();

    /** The evidence: places of collaborations in {@link nl.kleurplaat.lens.Network#collaborations}. */
    List<Integer> collaborations();

    /**
     * Two actors that could meet, so that two groups do.
     *
     * @param left an actor
     * @param right an actor without a tie to it
     */
    record Introduction(int left, int right) {}

    /**
     * Two groups with fewer ties between them than chance would give.
     *
     * @param actors those who carry the few ties there are, or the best connected of both groups
     * @param ties how many ties there are between the two
     * @param expectedTies how many there would be under random mixing
     * @param pValue how often chance is at least as far off
     * @param third the group that both who could meet have ties with, -1 for none
     * @param meet who could be brought together, of the first and of the second group; null where all are of both or
     *     tied already
     */
    record GroupPairGap(
            double severity,
            List<Integer> groups,
            List<Integer> actors,
            double ties,
            double expectedTies,
            double pValue,
            int third,
            @Nullable Introduction meet)
            implements Gap {
        @Override
        public GapKind kind() {
            return GapKind.GROUP_PAIR;
        }

        @Override
        public List<Integer> collaborations() {
            return List.of();
        }
    }

    /**
     * An actor without any tie.
     *
     * @param groups its primary group, or none
     * @param actors the actor
     * @param collaborations the one in which most of its peers take part, or none
     * @param peers the others of its primary group; all others where there are none
     * @param amongGroup whether the peers are those of its group
     * @param tiedPeers how many of the peers have a tie
     * @param takingPart how many of the peers take part in that collaboration
     */
    record IsolatedGap(
            double severity,
            List<Integer> groups,
            List<Integer> actors,
            List<Integer> collaborations,
            int peers,
            boolean amongGroup,
            int tiedPeers,
            int takingPart)
            implements Gap {
        @Override
        public GapKind kind() {
            return GapKind.ISOLATED;
        }
    }

    /**
     * A cut actor or a bridge tie that pairs of different groups hang on.
     *
     * @param groups those that lose others without it, the two that lose most of each other first
     * @param actors the cut actor and then its neighbours outside the largest part; or the two ends of the tie
     * @param collaborations those that carry its ties to the smaller side, or the tie
     * @param tie the tie, or -1 where it is an actor
     * @param pairsLost how many connected pairs of different groups its removal separates
     * @param groupPairsLost how many of these are of the first two groups
     * @param cutOff how many actors it leaves outside the largest part
     * @param meet who could be brought together, from two parts and of the first two groups; null where there is
     *     nobody but the ends of the tie
     */
    record SingleBridgeGap(
            double severity,
            List<Integer> groups,
            List<Integer> actors,
            List<Integer> collaborations,
            int tie,
            long pairsLost,
            long groupPairsLost,
            int cutOff,
            @Nullable Introduction meet)
            implements Gap {
        @Override
        public GapKind kind() {
            return GapKind.SINGLE_BRIDGE;
        }
    }

    /**
     * A gap of which nothing has to be known but what its sentences name.
     *
     * @param text its sentences are {@code gaps.<text>.title}, {@code .reason} and {@code .action}
     * @param named what the sentences name, in the order of their arguments
     */
    record NamedGap(
            GapKind kind,
            double severity,
            List<Integer> groups,
            List<Integer> actors,
            List<Integer> collaborations,
            String text,
            List<Named> named)
            implements Gap {}

    /** Something that a sentence names. */
    sealed interface Named {

        /** Actors by number, as a list; of more than a few the number of the others. */
        record Actors(List<Integer> numbers) implements Named {}

        /** Collaborations by number, as a list. */
        record Collaborations(List<Integer> numbers) implements Named {}

        /** Groups by number, as a list. */
        record GroupsNamed(List<Integer> numbers) implements Named {}

        /** A number, or a name or day that is written as it is. */
        record Plain(Object value) implements Named {}

        /** What has a name in each language. */
        record InLanguages(String dutch, String english) implements Named {}

        /** A text of its own in the reader's language. */
        record Said(String key) implements Named {}

        /** A text in which other things are named, in the order of its arguments. */
        record Text(String key, List<Named> named) implements Named {}

        /** Things of any sort, as a list; of more than a few the number of the others. */
        record Several(List<Named> items) implements Named {}
    }
}
