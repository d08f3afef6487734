// What each of the last versions touched, so that a reader need not read everything again.
CREATE CONSTRAINT change_number IF NOT EXISTS FOR (n:Change) REQUIRE n.number IS UNIQUE;
