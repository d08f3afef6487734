/** What an intervention brought, beside parties alike elsewhere and days on which nothing was done. */
@NullMarked
package nl.kleurplaat.analysis.effect;

import org.jspecify.annotations.NullMarked;
