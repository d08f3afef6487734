package nl.kleurplaat.analysis.gaps;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import org.jspecify.annotations.Nullable;

/** Something that is missing, why that is so and what would close it. */
public sealed interface Gap {

    /** A smaller p than this is not written as a percentage with one decimal, which would be 0. */
    double RARE = 0.0009;

    GapKind kind();

    /** 0–1, 1 the worst. */
    double severity();

    /** The numbers of the groups it is about. */
    List<Integer> groups();

    /** The evidence: the numbers of actors, the most telling first. */
    List<Integer> actors();

    /** The evidence: places of collaborations in {@link nl.kleurplaat.lens.Network#collaborations}. */
    List<Integer> collaborations();

    Sentence title(Wording words);

    Sentence reason(Wording words);

    /** What would close it. */
    Sentence action(Wording words);

    /**
     * What tells it from others, on any day and in any language: what sort it is and what its title names, numbers and lists
     * left out, such as {@code pair: Jeugd, Wonen}. Where a thing gets another name, it is another gap.
     */
    default String key(Wording words) {
        Sentence title = title(words);
        String sort = title.key().replaceFirst("^gaps\\.", "").replaceFirst("\\.title$", "");
        return title.named().entrySet().stream()
                .filter(named -> named.getValue() instanceof String || named.getValue() instanceof Sentence.Name)
                .sorted(Map.Entry.comparingByKey())
                .map(named -> named.getValue() instanceof Sentence.Name name
                        ? name.dutch()
                        : String.valueOf(named.getValue()))
                .collect(Collectors.joining(", ", sort + ": ", ""));
    }

    /** Whole from 100, with one decimal from 1, and below that with the first two digits that matter. */
    static double rounded(double value) {
        if (value >= 100) {
            return Math.rint(value);
        }
        if (value >= 1 || value <= 0) {
            return Math.rint(value * 10) / 10;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.rint(value / unit) * unit;
    }

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
        public Sentence title(Wording words) {
            return between("gaps.pair.title", words).with("ties", rounded(ties));
        }

        @Override
        public Sentence reason(Wording words) {
            return between("gaps.pair.reason", words)
                    .with("ties", rounded(ties))
                    .with("expected", rounded(expectedTies))
                    .with("p", pValue)
                    .with("rare", pValue < RARE);
        }

        @Override
        public Sentence action(Wording words) {
            if (meet == null) {
                return between("gaps.pair.action", words);
            }
            Sentence action = between(third < 0 ? "gaps.pair.action.meet" : "gaps.pair.action.third", words)
                    .with("left", words.actor(meet.left()))
                    .with("right", words.actor(meet.right()));
            return third < 0 ? action : action.with("third", words.group(third));
        }

        private Sentence between(String key, Wording words) {
            return new Sentence(key, Map.of("a", words.group(groups.getFirst()), "b", words.group(groups.getLast())));
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
     * @param collaborations the one in which most of its peers take part of those in which anyone of its own region does
     *     (of all, where its region is not known), or none
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

        @Override
        public Sentence title(Wording words) {
            return who("gaps.isolated.title", words);
        }

        @Override
        public Sentence reason(Wording words) {
            return peers == 0
                    ? who("gaps.isolated.reason.alone", words)
                    : who("gaps.isolated.reason", words)
                            .with("peers", peers)
                            .with("those", words.actors(peers))
                            .with("where", where(words))
                            .with("tied", tiedPeers);
        }

        @Override
        public Sentence action(Wording words) {
            return collaborations.isEmpty()
                    ? who("gaps.isolated.action", words)
                    : who("gaps.isolated.action.join", words)
                            .with("collaboration", words.collaboration(collaborations.getFirst()))
                            .with("count", takingPart)
                            .with("those", words.actors(takingPart))
                            .with("where", where(words));
        }

        private Sentence who(String key, Wording words) {
            return new Sentence(key, Map.of("who", words.actor(actors.getFirst())));
        }

        private Sentence where(Wording words) {
            return amongGroup ? words.in(groups.getFirst()) : Sentence.of("gaps.in-network");
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

        @Override
        public Sentence title(Wording words) {
            return new Sentence(key("title"), Map.of("who", who(words), "those", words.actors(cutOff)));
        }

        @Override
        public Sentence reason(Wording words) {
            Sentence reason = new Sentence(
                    key("reason"),
                    Map.of(
                            "who",
                            who(words),
                            "those",
                            words.actors(cutOff),
                            "cutOff",
                            cutOff,
                            "lost",
                            pairsLost,
                            "across",
                            words.actorsAcross(),
                            "pair",
                            pair(words),
                            "between",
                            groupPairsLost,
                            "all",
                            groupPairsLost == pairsLost));
            return tie < 0 || collaborations.isEmpty()
                    ? reason
                    : reason.then(new Sentence(
                            "gaps.tie.carried", Map.of("collaborations", words.collaborations(collaborations))));
        }

        @Override
        public Sentence action(Wording words) {
            return meet == null
                    ? new Sentence("gaps.single.action", Map.of("pair", pair(words), "who", who(words)))
                    : new Sentence(
                            "gaps.single.action.meet",
                            Map.of(
                                    "pair", pair(words),
                                    "left", words.actor(meet.left()),
                                    "right", words.actor(meet.right())));
        }

        private String key(String part) {
            return (tie < 0 ? "gaps.actor." : "gaps.tie.") + part;
        }

        private List<String> who(Wording words) {
            return words.actors(actors.subList(0, tie < 0 ? 1 : 2));
        }

        private Sentence pair(Wording words) {
            return words.primaries(groups.subList(0, 2));
        }
    }

    /**
     * A gap of which nothing has to be known but what its sentences say.
     *
     * @param title what is missing
     * @param reason why that is so
     * @param action what would close it
     */
    record NamedGap(
            GapKind kind,
            double severity,
            List<Integer> groups,
            List<Integer> actors,
            List<Integer> collaborations,
            Sentence title,
            Sentence reason,
            Sentence action)
            implements Gap {
        @Override
        public Sentence title(Wording words) {
            return title;
        }

        @Override
        public Sentence reason(Wording words) {
            return reason;
        }

        @Override
        public Sentence action(Wording words) {
            return action;
        }
    }
}
