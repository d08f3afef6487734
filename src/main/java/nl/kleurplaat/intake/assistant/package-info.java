/**
 * Brings in files of other shapes than our tables. Every sheet is recognised by what stands above its columns and by what stands
 * in them, and is rewritten as rows of our tables, with the place of each row kept; what is doubtful becomes a choice with a
 * proposal. What comes out is an upload of our own form, which is checked and written as any other.
 *
 * <pre>
 * {@link nl.kleurplaat.intake.assistant.Sheet} -> {@link nl.kleurplaat.intake.assistant.Recogniser}
 *     -> {@link nl.kleurplaat.intake.assistant.Translator} -> {@link nl.kleurplaat.intake.assistant.Rewritten}
 * </pre>
 */
@NullMarked
package nl.kleurplaat.intake.assistant;

import org.jspecify.annotations.NullMarked;
