package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.InvolvementRows.Involvement;
import org.jspecify.annotations.Nullable;

/**
 * Small snapshots for tests, written as text. Fields are {@code name=value}, lists have commas; a member is an
 * organisation with its days, as in {@code members=a,b@2020-01-01..2021-12-31}, open where a day is left out; a speaker
 * is a stakeholder likewise, with the organisation that it speaks for and its mandate where it has them, as in
 * {@code speakers=s/a/besluiten@..2021-12-31}. A role follows a member: {@code members=a/trekker}.
 */
public final class Records {

    private final TreeMap<String, Map<String, String>> organisations = new TreeMap<>();
    private final TreeMap<String, Map<String, String>> stakeholders = new TreeMap<>();
    private final TreeMap<String, Map<String, String>> collaborations = new TreeMap<>();
    private final TreeMap<String, String> broader = new TreeMap<>();
    private Practice practice = Practice.NONE;

    public Records organisation(String key, String fields) {
        organisations.put(key, fields(fields));
        return this;
    }

    public Records organisations(String... keys) {
        Arrays.stream(keys).forEach(key -> organisation(key, ""));
        return this;
    }

    public Records stakeholder(String key, String fields) {
        stakeholders.put(key, fields(fields));
        return this;
    }

    public Records collaboration(String key, String fields) {
        collaborations.put(key, fields(fields));
        return this;
    }

    /** Says that a domain is narrower than another one. */
    public Records narrower(String domain, String than) {
        broader.put(domain, than);
        return this;
    }

    /** What partners say and agree. */
    public Records practice(Practice said) {
        practice = said;
        return this;
    }

    public Snapshot snapshot() {
        List<String> domains = all("domains");
        List<String> regions = all("region");
        List<String> organisationKeys = List.copyOf(organisations.keySet());
        List<String> stakeholderKeys = List.copyOf(stakeholders.keySet());
        List<Organisation> organisationList = new ArrayList<>();
        organisations.forEach((key, f) -> organisationList.add(new Organisation(
                key,
                "naam van " + key,
                f.get("kind"),
                regions.indexOf(f.getOrDefault("region", "")),
                places(domains, f.get("domains")),
                organisationKeys.indexOf(f.getOrDefault("parent", "")),
                null,
                f.get("description"),
                f.containsKey("told") ? LocalDate.parse(f.get("told")) : null,
                list(f.get("expertise")),
                List.of(),
                Days.start(date(f.get("from"))),
                Days.end(date(f.get("until"))),
                1)));
        List<Stakeholder> stakeholderList = new ArrayList<>();
        stakeholders.forEach((key, f) -> stakeholderList.add(new Stakeholder(
                key,
                f.getOrDefault("name", "rol " + key),
                f.get("title"),
                f.get("role"),
                false,
                list(f.get("expertise")),
                places(organisationKeys, f.get("organisations")),
                places(domains, f.get("domains")),
                1)));
        List<Collaboration> collaborationList = new ArrayList<>();
        var participations = new InvolvementRows(false);
        var representations = new InvolvementRows(true);
        collaborations.forEach((key, f) -> {
            collaborationList.add(new Collaboration(
                    key,
                    "naam van " + key,
                    f.get("kind"),
                    Days.start(date(f.get("start"))),
                    Days.end(date(f.get("end"))),
                    places(domains, f.get("domains")),
                    regions.indexOf(f.getOrDefault("region", "")),
                    null,
                    f.get("conversation"),
                    null,
                    1));
            participations.add(members(f.get("members"), organisationKeys));
            representations.add(speakers(f.get("speakers"), stakeholderKeys, organisationKeys));
        });
        List<Domain> domainList = domains.stream()
                .map(d -> new Domain(d, d, d + " (en)", null, domains.indexOf(broader.getOrDefault(d, "")), 1))
                .toList();
        return new Snapshot(
                7,
                domainList,
                regions.stream().map(r -> new Region(r, "Regio " + r)).toList(),
                organisationList,
                stakeholderList,
                collaborationList,
                participations.all(),
                representations.all(),
                practice,
                Map.of());
    }

    private static List<Involvement> members(@Nullable String text, List<String> keys) {
        return new ArrayList<>(parts(text).stream()
                .map(p -> new Involvement(place(keys, p.word(0)), -1, p.first(), p.last(), p.word(1), 1))
                .toList());
    }

    private static List<Involvement> speakers(@Nullable String text, List<String> keys, List<String> organisations) {
        return new ArrayList<>(parts(text).stream()
                .map(p -> new Involvement(
                        place(keys, p.word(0)), place(organisations, p.word(1)), p.first(), p.last(), p.word(2), 1))
                .toList());
    }

    private record Part(String who, int first, int last) {

        /** Null where there are not so many. */
        @Nullable
        String word(int number) {
            String[] words = who.split("/");
            return number < words.length ? words[number] : null;
        }
    }

    private static List<Part> parts(@Nullable String text) {
        List<Part> parts = new ArrayList<>();
        for (String word : list(text)) {
            String[] pieces = (word + "@..").split("@");
            String[] days = (pieces[1] + " ").split("\\.\\.");
            parts.add(new Part(pieces[0], Days.start(date(days[0])), Days.end(date(days[1]))));
        }
        return parts;
    }

    private List<String> all(String field) {
        TreeSet<String> names = new TreeSet<>();
        for (var table : List.of(organisations, stakeholders, collaborations)) {
            table.values().forEach(f -> names.addAll(list(f.get(field))));
        }
        if (field.equals("domains")) {
            names.addAll(broader.values());
        }
        return List.copyOf(names);
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String word : text.isBlank() ? new String[0] : text.trim().split("\\s+")) {
            fields.put(word.split("=")[0], word.split("=")[1]);
        }
        return fields;
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    private static int place(List<String> keys, @Nullable String key) {
        return key == null ? -1 : keys.indexOf(key);
    }

    private static int[] places(List<String> keys, @Nullable String names) {
        return list(names).stream().mapToInt(keys::indexOf).toArray();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.trim());
    }
}
