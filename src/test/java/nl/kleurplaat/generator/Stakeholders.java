package nl.kleurplaat.generator;

import java.util.List;
import java.util.Locale;

/**
 * People in a role, in columns.
 *
 * @param organisation by stakeholder: the one that it works for
 * @param second by stakeholder: another one, or -1
 * @param domain by stakeholder: its own, or -1 where it has those of the organisation
 */
@SuppressWarnings("ArrayRecordComponent")
public record Stakeholders(String[] title, int[] organisation, int[] second, int[] domain, boolean[] frontrunner) {

    static final String PURPOSE = "samenwerking (voorbeeld)";
    static final String LEGAL_BASIS = "taak van algemeen belang (voorbeeld)";

    private static final List<String> TITLES = List.of(
            "Beleidsmedewerker",
            "Beleidsmedewerker",
            "Contractmanager",
            "Bestuurder",
            "Teamleider",
            "Procesregisseur",
            "Contactpersoon");
    private static final double FRONTRUNNER = .08;
    private static final double TWO_ORGANISATIONS = .04;
    private static final double OWN_DOMAIN = .6;

    static Stakeholders draw(Parameters parameters, Organisations organisations) {
        Draws draws = parameters.draws("stakeholders");
        Pool everyone = Pool.of(organisations, o -> true);
        int count = parameters.size().stakeholders();
        var drawn =
                new Stakeholders(new String[count], new int[count], new int[count], new int[count], new boolean[count]);
        for (int s = 0; s < count; s++) {
            // everyone has someone
            int organisation = s < organisations.count() ? s : everyone.draw(draws);
            int second = everyone.draw(draws);
            int[] domains = organisations.domains()[organisation];
            drawn.title[s] = draws.one(TITLES);
            drawn.organisation[s] = organisation;
            drawn.second[s] = second != organisation && draws.chance(TWO_ORGANISATIONS) ? second : -1;
            drawn.domain[s] = draws.chance(OWN_DOMAIN) ? domains[draws.below(domains.length)] : -1;
            drawn.frontrunner[s] = draws.chance(FRONTRUNNER);
        }
        return drawn;
    }

    public int count() {
        return title.length;
    }

    public String key(int stakeholder) {
        return Names.key('p', stakeholder);
    }

    public String name(int stakeholder) {
        return Names.stakeholder(title[stakeholder], stakeholder);
    }

    public String role(int stakeholder) {
        return title[stakeholder].toLowerCase(Locale.ROOT);
    }
}
