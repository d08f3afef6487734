/** What colleagues remark about findings and things of the record. */
@ApplicationModule(allowedDependencies = {"audit", "browse", "snapshot", "types", "network", "api"})
@NullMarked
package nl.kleurplaat.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
