package nl.kleurplaat.analysis.bridges;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Ties;

/** Someone or something that connects groups which would hardly be connected otherwise. */
public sealed interface Bridge {

    /** 0–1, above 0: the share of the shortest paths between connected actors of different groups that it carries. */
    double score();

    /** What can be said of it. */
    Reason reason();

    /** The numbers of the groups that it connects, those that it matters most to first; at most five. */
    List<Integer> groups();

    /** The key of the sentence that says why. */
    default String textKey() {
        return "bridges." + kind() + "."
                + reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Part of the key of its sentence. */
    String kind();

    /** Why it is one. */
    Sentence sentence(Wording words);

    /** What is said of every bridge: between whom it is, and how much runs over it where nothing is lost without it. */
    private static Sentence said(Bridge bridge, Object who, Wording words) {
        Sentence said = new Sentence(bridge.textKey(), Map.of("who", who, "across", words.actorsAcross()));
        return switch (bridge.reason()) {
            case ONLY_LINK, SEPARATES -> said;
            case CONNECTS, ON_THE_WAY ->
                said.with("share", bridge.score()).with("amount", Wording.amount(bridge.score()));
        };
    }

    private static Sentence connection(Bridge bridge, Object who, Wording words, int cutOff, long lost, long between) {
        Sentence said = said(bridge, who, words);
        List<Integer> groups = bridge.groups();
        return switch (bridge.reason()) {
            case ON_THE_WAY -> said;
            case CONNECTS ->
                said.with("first", words.primaries(groups.subList(0, 1)))
                        .with("others", words.primaries(groups.subList(1, groups.size())));
            case ONLY_LINK -> loss(said, groups, words, cutOff, lost);
            case SEPARATES ->
                loss(said, groups, words, cutOff, lost).with("between", between).with("all", between == lost);
        };
    }

    private static Sentence loss(Sentence said, List<Integer> groups, Wording words, int cutOff, long lost) {
        return said.with("pair", words.primaries(groups.subList(0, 2)))
                .with("cutOff", cutOff)
                .with("those", words.actors(cutOff))
                .with("lost", lost);
    }

    /** What can be said of a bridge. */
    enum Reason {
        /** Without it actors of different groups lose each other, and of the first two groups all that are connected. */
        ONLY_LINK,
        /** Without it actors of different groups lose each other, most of them between the first two groups. */
        SEPARATES,
        /** Nothing is lost without it; it connects the first group with the others. */
        CONNECTS,
        /** Nothing is lost without it, and its own ties do not lead to several groups. */
        ON_THE_WAY
    }

    /**
     * An actor. Of a cut actor the groups are those that lose others without it; otherwise its own and those that its
     * ties carry paths to.
     *
     * @param pairsLost the connected pairs of different groups that its removal separates; 0 unless it is a cut actor
     * @param cutOff how many actors its removal leaves outside the largest part of its component
     * @param groupPairsLost how many of the pairs lost are of the first two groups
     */
    record ActorBridge(
            double score,
            Reason reason,
            List<Integer> groups,
            int actor,
            long pairsLost,
            int cutOff,
            long groupPairsLost)
            implements Bridge {
        @Override
        public String kind() {
            return "actor";
        }

        @Override
        public Sentence sentence(Wording words) {
            return connection(this, words.actor(actor), words, cutOff, pairsLost, groupPairsLost);
        }
    }

    /**
     * A tie, by itself between two groups or a bridge of the whole network.
     *
     * @param pairsLost the connected pairs of different groups that its removal separates, its own ends included
     * @param cutOff how many actors its removal leaves in the smaller part
     * @param groupPairsLost how many of the pairs lost are of the first two groups
     */
    record TieBridge(
            double score, Reason reason, List<Integer> groups, int tie, long pairsLost, int cutOff, long groupPairsLost)
            implements Bridge {
        @Override
        public String kind() {
            return "tie";
        }

        @Override
        public Sentence sentence(Wording words) {
            Ties ties = words.network().ties();
            List<String> ends = words.actors(List.of(ties.tieA()[tie], ties.tieB()[tie]));
            return connection(this, ends, words, cutOff, pairsLost, groupPairsLost);
        }
    }

    /**
     * A collaboration, for the ties that come from it alone.
     *
     * @param collaboration its place in {@link nl.kleurplaat.lens.Network#collaborations}
     * @param ties how many ties come from it alone
     * @param crossGroupTies how many of these are between two groups
     */
    record CollaborationBridge(
            double score, Reason reason, List<Integer> groups, int collaboration, int ties, int crossGroupTies)
            implements Bridge {
        @Override
        public String kind() {
            return "collaboration";
        }

        @Override
        public Sentence sentence(Wording words) {
            Sentence said = said(this, words.collaboration(collaboration), words);
            return reason == Reason.CONNECTS
                    ? said.with("ties", crossGroupTies).with("groups", words.primaries(groups))
                    : said;
        }
    }
}
