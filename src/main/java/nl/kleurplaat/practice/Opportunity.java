package nl.kleurplaat.practice;

import java.util.List;

/**
 * A concrete chance that follows from strengths.
 *
 * @param dialogue key of the one that brought it out
 * @param question the how-question
 * @param strengths keys of those it builds on
 * @param domains keys of those it concerns, the primary one first
 * @param partners keys of the organisations it concerns, beside that of the dialogue
 */
public record Opportunity(
        String key,
        String dialogue,
        String question,
        List<String> strengths,
        List<String> domains,
        List<String> partners,
        int version)
        implements Thing {

    public Opportunity {
        strengths = List.copyOf(strengths);
        domains = List.copyOf(domains);
        partners = List.copyOf(partners);
    }
}
