package nl.kleurplaat.network;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** The stakeholders of the record, by key. */
public interface Stakeholders extends Neo4jRepository<StakeholderNode, String> {}
