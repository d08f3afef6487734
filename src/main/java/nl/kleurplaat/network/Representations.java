package nl.kleurplaat.network;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** The representations of the record, by key. */
public interface Representations extends Neo4jRepository<RepresentationNode, String> {}
