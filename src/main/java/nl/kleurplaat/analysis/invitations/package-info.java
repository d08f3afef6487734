/** Whom to ask to a table about some groups. */
@NullMarked
package nl.kleurplaat.analysis.invitations;

import org.jspecify.annotations.NullMarked;
