// The record. Keys are unique; every search that a query or an import makes has an index.
CREATE CONSTRAINT organisation_key IF NOT EXISTS FOR (n:Organisation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT stakeholder_key IF NOT EXISTS FOR (n:Stakeholder) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT domain_key IF NOT EXISTS FOR (n:Domain) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT region_key IF NOT EXISTS FOR (n:Region) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT collaboration_key IF NOT EXISTS FOR (n:Collaboration) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT representation_key IF NOT EXISTS FOR (n:Representation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT participation_key IF NOT EXISTS FOR ()-[r:PARTICIPATES_IN]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_chunk IF NOT EXISTS FOR (n:ImportChunk) REQUIRE (n.import, n.position) IS UNIQUE;
CREATE CONSTRAINT version_id IF NOT EXISTS FOR (n:Version) REQUIRE n.id IS UNIQUE;

CREATE INDEX organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.name);
CREATE INDEX organisation_kind IF NOT EXISTS FOR (n:Organisation) ON (n.kind);
CREATE INDEX collaboration_name IF NOT EXISTS FOR (n:Collaboration) ON (n.name);
CREATE INDEX collaboration_kind IF NOT EXISTS FOR (n:Collaboration) ON (n.kind);

CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Organisation|Stakeholder|Collaboration|Domain) ON EACH [n.name, n.nameNl, n.nameEn, n.title, n.goal, n.expertise]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
