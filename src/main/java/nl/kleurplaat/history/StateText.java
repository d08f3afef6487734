package nl.kleurplaat.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * States as the bytes that are kept of them: one byte that says how they are written, then JSON, deflated with what most of
 * it consists of known beforehand. A day begins with a sign that no text has; what is personal is closed with the key of the
 * person.
 */
final class StateText {

    private static final byte FORM = 1;
    static final char DAY = '\u0001';

    /** In a state of a person: what only its key reads. */
    static final String CLOSED = "~";

    /** With this begins what the mandate of a person says, closed. */
    private static final char CLOSED_TEXT = '\u0002';

    static final String REPRESENTATIONS = "representations";
    static final Set<String> INVOLVED = Set.of("participations", REPRESENTATIONS);

    /** Where it stands in what is kept of somebody who is involved: the key of who, and a word. */
    static final int WHO = 0;

    static final int WORD = 2;

    /** What is said of who is erased: somebody has a name. */
    private static final Map<String, String> ERASED = Map.of("name", "gewist (erased)");

    /** What is known beforehand to what is written in {@link #FORM} 1; it may never change. */
    private static final byte[] DICTIONARY = """
        ["Stakeholder","["Region","{"name":"["Domain","nameEn":"nameNl":"["Step","["Term","["Goal","["Obstacle",\
        ["Opportunity","["Dialogue","["Meeting","["Strength","["AgendaItem","["Definition","["Assignment",\
        ["Intervention","["Assessment","from":until":remark":score":text":date":status":owner":concerns":\
        description":website":expertise":aliases":goal":setting":conversation":title":role":frontrunner":\
        parent":collaboration":organisations":organisation":stakeholder":representations":[[",null,"participations":[[\
        ",null,null,"\\u0001201 end":start":"\\u000120 region":"kind":"gemeente","domains":[[0,"],[1,"]],"key":"\
        ","name":"","version":2}],"version":1}]["Collaboration","["Organisation","\
        """.getBytes(StandardCharsets.UTF_8);

    static final JsonMapper JSON = JsonMapper.shared();

    private StateText() {}

    /** @param persons those that the states name */
    static byte[] write(List<State> states, PersonKeys persons) {
        List<List<@Nullable Object>> all = new ArrayList<>(states.size());
        for (State state : states) {
            Map<String, @Nullable Object> values = state.values();
            all.add(Arrays.asList(
                    state.label(),
                    Persons.key(state.label(), state.key(), persons::name),
                    values == null ? null : written(state, values, persons)));
        }
        return deflated(JSON.writeValueAsBytes(all));
    }

    private static Map<String, @Nullable Object> written(
            State state, Map<String, @Nullable Object> values, PersonKeys persons) {
        Map<String, @Nullable Object> written = new TreeMap<>(values);
        written.remove("key");
        written.computeIfPresent(REPRESENTATIONS, (name, value) -> mandates(value, persons));
        Persons.values(state.label(), written, persons::name);
        written.replaceAll((name, value) -> plain(value));
        if (state.label().equals(Persons.LABEL)) {
            Map<String, @Nullable Object> personal = new TreeMap<>();
            for (Field field : Types.STAKEHOLDERS.fields()) {
                if (field.is(Trait.PERSONAL) && written.containsKey(field.name())) {
                    personal.put(field.name(), written.remove(field.name()));
                }
            }
            written.put(CLOSED, closed(state.key(), JSON.writeValueAsBytes(personal), persons));
        }
        return written;
    }

    static String closed(String key, byte[] open, PersonKeys persons) {
        return Base64.getEncoder().withoutPadding().encodeToString(persons.closed(key, open));
    }

    /** Those who speak for others, each with what their mandate says closed with their own key. */
    private static Object mandates(Object value, PersonKeys persons) {
        return words(
                value,
                each -> each.get(WORD) instanceof String text
                        ? closedText(String.valueOf(each.get(WHO)), text, persons)
                        : each.get(WORD));
    }

    static String closedText(String key, String text, PersonKeys persons) {
        return CLOSED_TEXT + closed(key, text.getBytes(StandardCharsets.UTF_8), persons);
    }

    /** Those who are involved, with other words. */
    static Object words(Object involved, Function<List<?>, @Nullable Object> word) {
        return ((List<?>) involved)
                .stream()
                        .map(each -> {
                            List<@Nullable Object> other = new ArrayList<>((List<?>) each);
                            other.set(WORD, word.apply((List<?>) each));
                            return other;
                        })
                        .toList();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> DAY + day.toString();
            case List<?> several -> several.stream().map(StateText::plain).toArray();
            case null, default -> value;
        };
    }

    /** What was written; of who is erased the name that tells nothing for the key, and nothing that is personal. */
    static List<State> read(byte[] bytes, PersonKeys persons) {
        List<State> all = new ArrayList<>();
        for (Object each : JSON.readValue(inflated(bytes), List.class)) {
            List<?> state = (List<?>) each;
            String label = (String) state.get(0);
            String name = (String) state.get(1);
            String key = Persons.key(label, name, persons::key);
            all.add(new State(
                    label,
                    key,
                    state.get(2) instanceof Map<?, ?> values ? read(label, name, key, values, persons) : null));
        }
        return all;
    }

    private static Map<String, @Nullable Object> read(
            String label, String name, String key, Map<?, ?> written, PersonKeys persons) {
        Map<String, @Nullable Object> values = new HashMap<>();
        written.forEach((field, value) -> values.put((String) field, read(value)));
        values.computeIfPresent(REPRESENTATIONS, (field, value) -> read(value, persons));
        Persons.values(label, values, persons::key);
        if (values.remove(CLOSED) instanceof String closed) {
            byte[] open = persons.open(name, Base64.getDecoder().decode(closed));
            Map<?, ?> personal = open == null ? ERASED : JSON.readValue(open, LinkedHashMap.class);
            personal.forEach((field, value) -> values.put((String) field, read(value)));
        }
        values.put("key", key);
        return values;
    }

    private static @Nullable Object read(@Nullable Object value) {
        return switch (value) {
            case String text when !text.isEmpty() && text.charAt(0) == DAY -> LocalDate.parse(text.substring(1));
            case List<?> several -> {
                List<@Nullable Object> all = new ArrayList<>(several.size());
                several.forEach(each -> all.add(read(each)));
                yield all;
            }
            case null, default -> value;
        };
    }

    /** With what mandates say; nothing where the person is erased. */
    private static Object read(Object representations, PersonKeys persons) {
        return words(representations, each -> opened(each, persons));
    }

    static @Nullable Object opened(List<?> representation, PersonKeys persons) {
        if (representation.get(WORD) instanceof String text && isClosed(text)) {
            byte[] open = persons.open(
                    String.valueOf(representation.get(WHO)), Base64.getDecoder().decode(text.substring(1)));
            return open == null ? null : new String(open, StandardCharsets.UTF_8);
        }
        return representation.get(WORD);
    }

    static boolean isClosed(String text) {
        return !text.isEmpty() && text.charAt(0) == CLOSED_TEXT;
    }

    static byte[] deflated(byte[] text) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            out.write(FORM);
            byte[] buffer = new byte[Math.max(64, Math.min(text.length, 1 << 16))];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    static byte[] inflated(byte[] bytes) {
        if (bytes[0] != FORM) {
            throw new IllegalStateException("written by a later version of this program: form " + bytes[0]);
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(bytes, 1, bytes.length - 1);
            var out = new ByteArrayOutputStream(4 * bytes.length);
            byte[] buffer = new byte[1 << 12];
            while (!inflater.finished()) {
                int size = inflater.inflate(buffer);
                if (size == 0 && !inflater.finished()) {
                    throw new IllegalStateException("the history is not whole");
                }
                out.write(buffer, 0, size);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }
}
