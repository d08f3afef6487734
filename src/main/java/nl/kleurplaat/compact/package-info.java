/**
 * Networks that do not fit as ties in memory: who takes part in what, as arrays in a file that one program writes and others
 * map, and what can be computed straight from that ({@code docs/adr/0044-compact-form.md}).
 */
@ApplicationModule(allowedDependencies = {"analysis", "lens", "snapshot", "api"})
@NullMarked
package nl.kleurplaat.compact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
