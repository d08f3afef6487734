package nl.kleurplaat.intake.assistant;

import nl.kleurplaat.api.Sentence;

/**
 * A row, or a part of one, that is not taken.
 *
 * @param row of the sheet, from 1
 * @param text what stands there first
 * @param why in a sentence
 */
public record LeftOut(String sheet, int row, String text, Sentence why) {}
