// Keys of programs: found by the hash of their secret.
CREATE CONSTRAINT apiKeyId IF NOT EXISTS FOR (k:ApiKey) REQUIRE k.id IS UNIQUE;
CREATE CONSTRAINT apiKeyHash IF NOT EXISTS FOR (k:ApiKey) REQUIRE k.hash IS UNIQUE;
