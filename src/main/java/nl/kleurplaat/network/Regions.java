package nl.kleurplaat.network;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** The regions of the record, by key. */
public interface Regions extends Neo4jRepository<RegionNode, String> {}
