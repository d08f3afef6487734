package nl.kleurplaat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program with a real Neo4j, the same one for all such tests: the one inside, in a temporary folder,
 * or a container where {@code kleurplaat.test.neo4j} is {@code container}. The record is empty when a test begins.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestNeo4j.class)
@ExtendWith(EmptyRecord.class)
@Import({TestClock.class, RoundTrips.class, TestReaders.class})
public @interface Neo4jTest {}
