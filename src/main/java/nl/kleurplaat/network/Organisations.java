package nl.kleurplaat.network;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** The organisations of the record, by key. */
public interface Organisations extends Neo4jRepository<OrganisationNode, String> {}
