package nl.kleurplaat.backup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;
import tools.jackson.databind.JsonNode;

/**
 * Values of properties in JSON, with their types: texts, whole numbers, booleans and lists as they are; any other as an
 * object of one name, which says its type.
 */
final class StoredValues {

    private StoredValues() {}

    /** Properties in the order of their names, ready to be written as JSON. */
    static Map<String, Object> json(Map<String, Object> properties) {
        Map<String, Object> json = new TreeMap<>();
        properties.forEach((name, value) -> json.put(name, json(value)));
        return json;
    }

    private static Object json(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number;
            case Boolean yes -> yes;
            case List<?> list -> list.stream().map(StoredValues::json).toList();
            case Double number -> Map.of("float", number.toString());
            case byte[] bytes -> Map.of("bytes", Base64.getEncoder().encodeToString(bytes));
            case LocalDate day -> Map.of("date", day.toString());
            case ZonedDateTime time -> Map.of("dateTime", time.toString());
            case LocalDateTime time -> Map.of("localDateTime", time.toString());
            case LocalTime time -> Map.of("localTime", time.toString());
            case OffsetTime time -> Map.of("time", time.toString());
            case IsoDuration lasts ->
                Map.of("duration", List.of(lasts.months(), lasts.days(), lasts.seconds(), lasts.nanoseconds()));
            case Point point -> Map.of("point", place(point));
            default -> throw new IllegalStateException("no backup can hold a " + value.getClass());
        };
    }

    /** The system of coordinates, and two or three of these. */
    private static List<String> place(Point point) {
        DoubleStream flat = DoubleStream.of(point.srid(), point.x(), point.y());
        return (Double.isNaN(point.z()) ? flat : DoubleStream.concat(flat, DoubleStream.of(point.z())))
                .mapToObj(Double::toString)
                .toList();
    }

    /** What {@link #json(Map)} made, as the driver takes it. */
    static Map<String, Object> read(JsonNode json) {
        Map<String, Object> properties = new TreeMap<>();
        json.properties().forEach(property -> properties.put(property.getKey(), value(property.getValue())));
        return properties;
    }

    private static Object value(JsonNode json) {
        if (json.isArray()) {
            return json.valueStream().map(StoredValues::value).toList();
        }
        if (json.isObject()) {
            var typed = json.properties().iterator().next();
            return typed(typed.getKey(), typed.getValue());
        }
        return json.isString() ? json.asString() : json.isBoolean() ? (Object) json.asBoolean() : json.asLong();
    }

    private static Object typed(String type, JsonNode json) {
        return switch (type) {
            case "float" -> Double.valueOf(json.asString());
            case "bytes" -> Base64.getDecoder().decode(json.asString());
            case "date" -> LocalDate.parse(json.asString());
            case "dateTime" -> ZonedDateTime.parse(json.asString());
            case "localDateTime" -> LocalDateTime.parse(json.asString());
            case "localTime" -> LocalTime.parse(json.asString());
            case "time" -> OffsetTime.parse(json.asString());
            case "duration" -> {
                long[] parts = json.valueStream().mapToLong(JsonNode::asLong).toArray();
                yield Values.isoDuration(parts[0], parts[1], parts[2], (int) parts[3]);
            }
            case "point" ->
                place(json.valueStream()
                        .mapToDouble(part -> Double.parseDouble(part.asString()))
                        .toArray());
            default -> throw new IllegalStateException("no type is called " + type);
        };
    }

    private static Object place(double[] parts) {
        int system = (int) parts[0];
        return parts.length == 3
                ? Values.point(system, parts[1], parts[2])
                : Values.point(system, parts[1], parts[2], parts[3]);
    }
}
