/**
 * What was known before. Each change keeps, in its own transaction, what the things that it touches were before it: who
 * changed them, when and why stands with it. What they were after it is what the next change found, or what the record holds
 * now; so what was known on any day is today's record with the changes since taken back.
 *
 * <p>{@code (HistoryEntry {version, part, at, by, action, reason, import, thing, count, bytes, digest, hash})}: one for each
 * change, several for an import of many rows. Each has a hash over itself and the one before it, so that one that is altered
 * or taken away shows. What is personal is written with a key of that person, {@code (PersonKey {id, key, secret})}, and a
 * person is named by the id of it: where the key is gone, so is the person.
 */
@ApplicationModule(allowedDependencies = {"types", "network", "api"})
@NullMarked
package nl.kleurplaat.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
