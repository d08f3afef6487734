// Serves the record with @neo4j/graphql over HTTP, as fast as it goes: documents are parsed and validated once.
// NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD say where the record is; prints the port it listens on.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `
  type Organisation @node {
    key: String!
    name: String!
    kind: String
    regions: [Region!]! @relationship(type: "IN_REGION", direction: OUT)
    domains: [Domain!]! @relationship(type: "IN_DOMAIN", direction: OUT)
    collaborations: [Collaboration!]! @relationship(type: "PARTICIPATES_IN", direction: OUT, properties: "Part")
  }
  type Part @relationshipProperties {
    role: String
    from: Date
    until: Date
  }
  type Region @node {
    key: String!
    name: String!
  }
  type Domain @node {
    key: String!
    name: String @alias(property: "nameNl")
  }
  type Collaboration @node {
    key: String!
    name: String!
    kind: String
    start: Date
    end: Date
    participants: [Organisation!]! @relationship(type: "PARTICIPATES_IN", direction: IN, properties: "Part")
  }
`;

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const documents = new Map();

function document(query) {
  let known = documents.get(query);
  if (!known) {
    const parsed = parse(query);
    known = { parsed, errors: validate(schema, parsed) };
    documents.set(query, known);
  }
  return known;
}

async function answer(body) {
  const { query } = JSON.parse(body);
  const { parsed, errors } = document(query);
  return errors.length > 0
    ? { errors }
    : execute({ schema, document: parsed, contextValue: { executionContext: driver } });
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    let text;
    try {
      text = JSON.stringify(await answer(Buffer.concat(chunks).toString('utf8')));
    } catch (problem) {
      text = JSON.stringify({ errors: [{ message: problem.message }] });
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
