// Accounts of people: found by the name with which they log in; what they show to be let in is found by its hash.
CREATE CONSTRAINT accountId IF NOT EXISTS FOR (a:Account) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT accountName IF NOT EXISTS FOR (a:Account) REQUIRE a.loginName IS UNIQUE;
CREATE CONSTRAINT accountTicketHash IF NOT EXISTS FOR (t:AccountTicket) REQUIRE t.hash IS UNIQUE;
CREATE INDEX accountTicketEnd IF NOT EXISTS FOR (t:AccountTicket) ON (t.until);
