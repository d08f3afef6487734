/** The command line: a client of a service that runs, or of one that is started for the command; backups it reads itself. */
@ApplicationModule(allowedDependencies = {"backup", "api"})
@NullMarked
package nl.kleurplaat.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
