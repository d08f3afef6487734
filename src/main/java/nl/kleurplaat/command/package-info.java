/** The command line: a client of a service that runs, or of one that is started for the command; backups and compact forms it reads itself. */
@ApplicationModule(allowedDependencies = {"backup", "compact", "analysis", "api"})
@NullMarked
package nl.kleurplaat.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
