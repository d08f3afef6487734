/**
 * What comes in from files: reading tables, checking every row, planning against the record, and writing a plan so that
 * it is there whole or not at all.
 *
 * <pre>
 * {@link nl.kleurplaat.intake.Upload} -> {@link nl.kleurplaat.intake.Sources} -> {@link nl.kleurplaat.intake.TableReader}
 *     -> {@link nl.kleurplaat.intake.Planner} -> {@link nl.kleurplaat.intake.Plan} -> {@link nl.kleurplaat.intake.Applier}
 * </pre>
 *
 * <p>A new table is one definition in {@link nl.kleurplaat.intake.Tables} and its files in {@code cypher/intake}.
 */
@NullMarked
package nl.kleurplaat.intake;

import org.jspecify.annotations.NullMarked;
