package nl.kleurplaat.analysis.effect;

/**
 * A group of which nobody took part.
 *
 * @param group its number in the network on the first day
 * @param parties who are there on both days, with this as their primary group
 * @param partners how many of what is counted each had on the first day, on average
 * @param change how many more each had on the last, on average
 */
public record GroupBeside(int group, int parties, double partners, double change) {}
