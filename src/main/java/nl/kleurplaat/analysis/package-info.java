/** What can be found out about a network: one package per analysis. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"lens", "snapshot", "practice", "api"})
@NullMarked
package nl.kleurplaat.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
