package nl.kleurplaat.keys;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What is known of a key; its secret is not.
 *
 * @param name what it is for
 * @param until the last day that it counts; null: until it is revoked
 * @param filesOnly whether it only gets tables, networks and reports by their address
 * @param organisations the keys of those whose things it may change; none: all things
 * @param lens through which alone it sees, as JSON; null: any
 * @param questions the texts that alone it asks GraphQL; none: any
 * @param files the names of the tables, networks and reports that alone it gets; none: all
 * @param createdBy the name of who made it
 */
public record ApiKey(
        String id,
        String name,
        Role role,
        @Nullable LocalDate until,
        boolean filesOnly,
        List<String> organisations,
        @Nullable String lens,
        List<String> questions,
        List<String> files,
        OffsetDateTime createdAt,
        String createdBy) {

    static ApiKey of(Value node) {
        return new ApiKey(
                node.get("id").asString(),
                node.get("name").asString(),
                Role.valueOf(node.get("role").asString()),
                node.get("until").isNull() ? null : node.get("until").asLocalDate(),
                node.get("filesOnly").asBoolean(),
                node.get("organisations").asList(Value::asString, List.of()),
                node.get("lens").asString(null),
                node.get("questions").asList(Value::asString, List.of()),
                node.get("files").asList(Value::asString, List.of()),
                node.get("createdAt").asOffsetDateTime(),
                node.get("createdBy").asString());
    }

    /** Whether it asks GraphQL at all: not where it only gets files, or where files are named and no questions. */
    public boolean asks() {
        return !filesOnly && (files.isEmpty() || !questions.isEmpty());
    }

    /** Whether it gets files at all: not where questions are named and no files. */
    public boolean gets() {
        return !files.isEmpty() || questions.isEmpty();
    }

    /** Whether it is limited to some of what its role may see. */
    public boolean isLimited() {
        return lens != null || !questions.isEmpty() || !files.isEmpty();
    }

    boolean countsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
