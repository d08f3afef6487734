// That persons were erased, by the name that the history called them.
CREATE CONSTRAINT erasurePerson IF NOT EXISTS FOR (e:Erasure) REQUIRE e.person IS UNIQUE;
