// Passkeys of accounts: found by the id of the credential that a browser shows.
CREATE CONSTRAINT passkeyId IF NOT EXISTS FOR (p:Passkey) REQUIRE p.id IS UNIQUE;
