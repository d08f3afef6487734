package nl.kleurplaat.network;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** The domains of the record, by key. */
public interface Domains extends Neo4jRepository<DomainNode, String> {}
