// Every writer raises `number` in its own transaction; `applying` names the import that is being written, or is absent.
MERGE (v:Version {id: 'network'}) ON CREATE SET v.number = 0;
