package nl.kleurplaat.network;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** The collaborations of the record, by key. */
public interface Collaborations extends Neo4jRepository<CollaborationNode, String> {}
