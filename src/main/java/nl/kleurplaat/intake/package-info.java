/**
 * What comes in from files: reading tables, checking every row, planning against the record, and writing a plan so that
 * it is there whole or not at all.
 *
 * <pre>
 * file -> rows -> check -> write
 * {@link nl.kleurplaat.intake.file.Upload} -> {@link nl.kleurplaat.intake.rows.TableReader}
 *     -> {@link nl.kleurplaat.intake.check.Planner} -> {@link nl.kleurplaat.intake.write.Applier}
 * </pre>
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"history", "types", "network", "api", "start"})
@NullMarked
package nl.kleurplaat.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
