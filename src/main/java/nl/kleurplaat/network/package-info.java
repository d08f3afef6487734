/**
 * The record: what Neo4j holds, its schema and keys, the version that every writer raises, and the audit.
 *
 * <pre>
 * (Organisation)-[:IN_REGION]->(Region)            (Organisation)-[:IN_DOMAIN {position}]->(Domain)
 * (Organisation)-[:PART_OF]->(Organisation)        (Domain)-[:BROADER]->(Domain)
 * (Stakeholder)-[:WORKS_FOR {position}]->(Organisation)
 * (Stakeholder)-[:IN_DOMAIN {position}]->(Domain)
 * (Collaboration)-[:COVERS {position}]->(Domain)   (Collaboration)-[:IN_REGION]->(Region)
 * (Organisation)-[:PARTICIPATES_IN {key, role, from, until}]->(Collaboration)
 * (Representation)-[:BY]->(Stakeholder), -[:FOR]->(Organisation), -[:IN]->(Collaboration)
 * </pre>
 *
 * <p>The lowest {@code position} is the first: of domains the primary one. Every node carries where it comes from
 * ({@code createdIn}, {@code createdAt}, {@code changedIn}, {@code changedAt}: the id of an import or an edit, and when); all
 * but regions, participations too, carry a {@code version} that rises with each change. {@code (FormerKey)-[:NOW]->(Organisation)}
 * is a key of an organisation that was merged into another one.
 */
@ApplicationModule(allowedDependencies = {"types", "start"})
@NullMarked
package nl.kleurplaat.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
