package nl.kleurplaat.generator;

import java.util.List;
import nl.kleurplaat.snapshot.Days;

/** Says of a collaboration what kind it is, and of those who take part in what role and from when to when. */
final class Describing {

    private static final List<String> OF_TWO = List.of("contract", "contract", "partnerschap");
    private static final List<String> OF_SOME = List.of("project", "convenant", "alliantie", "contract");
    private static final List<String> OF_MANY = List.of("netwerk", "netwerk", "regionale regeling", "overlegtafel");
    private static final int SOME = 8;
    private static final List<String> CONVERSATIONS = List.of("BUSINESS", "CONTENT", "BOTH");
    private static final List<String> SETTINGS = List.of("FORMAL", "INFORMAL", "BOTH");

    private final Draws draws;
    private final Organisations organisations;
    private final Collaborations collaborations;
    private final Participations participations;

    Describing(Draws draws, Organisations organisations, Collaborations collaborations, Participations participations) {
        this.draws = draws;
        this.organisations = organisations;
        this.collaborations = collaborations;
        this.participations = participations;
    }

    void describe(int c, int[] members, Timeline.Period days) {
        List<String> kinds = members.length == 2 ? OF_TWO : members.length <= SOME ? OF_SOME : OF_MANY;
        String kind = draws.one(kinds);
        boolean contract = kind.equals("contract");
        collaborations.kind()[c] = kind;
        collaborations.conversation()[c] = contract ? "BUSINESS" : draws.one(CONVERSATIONS);
        collaborations.setting()[c] = contract ? "FORMAL" : draws.one(SETTINGS);
        int next = collaborations.offsets()[c];
        for (int i = 0; i < members.length; i++) {
            // the first two stay, so that a collaboration ties someone as long as it lasts
            Timeline.Period part = i < 2
                    ? new Timeline.Period(Days.OPEN_START, Days.OPEN_END)
                    : Timeline.part(draws, days, organisations.until()[members[i]]);
            participations.organisation()[next] = members[i];
            participations.role()[next] = role(i, members[i], contract);
            participations.from()[next] = part.first();
            participations.until()[next] = part.last();
            next++;
        }
        collaborations.offsets()[c + 1] = next;
    }

    private String role(int place, int organisation, boolean contract) {
        boolean municipality = organisations.kind()[organisation].equals(Organisations.MUNICIPALITY);
        if (place == 0 || municipality) {
            return contract || (place == 0 && municipality) ? "opdrachtgever" : place == 0 ? "trekker" : "deelnemer";
        }
        return contract ? "opdrachtnemer" : "deelnemer";
    }
}
