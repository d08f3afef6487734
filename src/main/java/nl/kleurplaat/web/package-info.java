/** What a person opens in a browser: the front page, GraphiQL, the documentation, and errors in plain words. */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package nl.kleurplaat.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
