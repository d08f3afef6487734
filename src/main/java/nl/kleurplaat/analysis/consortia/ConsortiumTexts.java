package nl.kleurplaat.analysis.consortia;

import java.util.List;
import nl.kleurplaat.analysis.Wording;

/** Says where the ties of a consortium go; the sentences are in {@code texts/consortia.properties}. */
public final class ConsortiumTexts {

    /** More names than this are not named. */
    private static final int MOST_NAMES = 3;

    private final Wording words;

    public ConsortiumTexts(Wording words) {
        this.words = words;
    }

    public String reason(ConsortiumTies consortium) {
        String reason = words.text(
                consortium.ties() == 0 ? "consortia.reason.none" : "consortia.reason",
                consortium.name(),
                consortium.members().size(),
                consortium.ties(),
                consortium.inside().size(),
                consortium.crossing().size(),
                consortium.outside());
        if (consortium.insideOther() > 0) {
            reason += " " + words.text("consortia.inside-other", consortium.insideOther());
        }
        if (!consortium.elsewhere().isEmpty()) {
            reason += " " + named("consortia.elsewhere", consortium.elsewhere());
        }
        if (!consortium.onlyInside().isEmpty()) {
            reason += " " + named("consortia.only-inside", consortium.onlyInside());
        }
        return reason;
    }

    /** The first few by name where there are few, and otherwise how many. */
    private String named(String key, List<Integer> actors) {
        String names = actors.size() > MOST_NAMES
                ? words.text("consortia.members", actors.size())
                : words.list(actors.stream().map(words::actor).toList());
        return words.text(key, names, actors.size());
    }
}
