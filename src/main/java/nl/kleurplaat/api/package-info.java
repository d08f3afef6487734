/** What every reader and writer of the API shares: problems with their codes, texts in two languages, paging. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.kleurplaat.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
