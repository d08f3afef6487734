/**
 * Who did and saw what, beside the changes of the record, which are its history: {@code (AuditEntry)}, in a chain of hashes, so that an entry
 * that is altered or taken away shows. {@code (AuditChain)} has the last number and hash.
 */
@ApplicationModule(allowedDependencies = {"history", "types", "network", "start", "api"})
@NullMarked
package nl.kleurplaat.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
