/** Accounts with which people log in: who has one, how they come by it, and the pages for that. */
@ApplicationModule(allowedDependencies = {"audit", "network", "api"})
@NullMarked
package nl.kleurplaat.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
