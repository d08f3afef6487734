package nl.kleurplaat.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/**
 * Finds domains, regions and kinds by what people call them: a key, or a name in any case. What does not exist is
 * NOT_FOUND, with the nearest that do: an empty answer would look like a finding.
 */
public final class Vocabulary {

    private final Snapshot snapshot;

    public Vocabulary(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The places of the domains that are called so, and of all that are narrower. */
    public BitSet domains(List<String> names) {
        BitSet chosen = chosen(names, snapshot.domains(), Vocabulary::isCalled, Domain::key, "lens.unknown-domain");
        BitSet all = new BitSet();
        for (int d = 0; d < snapshot.domains().size(); d++) {
            int steps = snapshot.domains().size();
            for (int up = d;
                    up >= 0 && steps-- > 0;
                    up = snapshot.domains().get(up).broader()) {
                if (chosen.get(up)) {
                    all.set(d);
                }
            }
        }
        return all;
    }

    /** The places of the domains that are called so and no others, in the order of the names, none twice. */
    public int[] domainsCalled(List<String> names) {
        return names.stream()
                .flatMapToInt(
                        name -> chosen(
                                List.of(name),
                                snapshot.domains(),
                                Vocabulary::isCalled,
                                Domain::key,
                                "lens.unknown-domain")
                                .stream())
                .distinct()
                .toArray();
    }

    /** The places of the regions that are called so. */
    public BitSet regions(List<String> names) {
        return chosen(names, snapshot.regions(), Vocabulary::isCalled, Region::name, "lens.unknown-region");
    }

    /** The kinds of collaboration that are called so, as {@link #folded}. */
    public Set<String> collaborationKinds(List<String> names) {
        return kinds(Types.COLLABORATIONS, names);
    }

    /** The kinds of organisation that are called so, as {@link #folded}. */
    public Set<String> organisationKinds(List<String> names) {
        return kinds(Types.ORGANISATIONS, names);
    }

    /** A kind without case, to compare. */
    public static String folded(String kind) {
        return kind.strip().toLowerCase(Locale.ROOT);
    }

    /** A text without case and diacritics, to compare. */
    public static String plain(String text) {
        return Folded.of(text);
    }

    private Set<String> kinds(Type type, List<String> names) {
        Field kind = type.called("kind");
        List<String> labels = snapshot.index().words(type, kind).labels();
        return chosen(type, kind, names).stream()
                .mapToObj(number -> folded(labels.get(number)))
                .collect(Collectors.toSet());
    }

    /** The numbers by which a field's {@link Column} has what is called so. */
    public BitSet chosen(Type type, Field field, List<String> names) {
        return switch (field.type()) {
            case DOMAINS -> domains(names);
            case REGION -> regions(names);
            case REFERENCE, REFERENCES ->
                names.stream().map(this::organisation).collect(BitSet::new, BitSet::set, BitSet::or);
            case WORD -> snapshot.index().words(type, field).chosen(names, "record.unknown-" + field.target());
            case TEXTS -> snapshot.index().words(type, field).chosen(names, "record.unknown-" + field.name());
            default -> snapshot.index().words(type, field).known(names);
        };
    }

    /** The place of the organisation of this key. */
    public int organisation(String key) {
        return place("Organisation", key, "lens.unknown-organisation");
    }

    /** The place of the collaboration of this key. */
    public int collaboration(String key) {
        return place("Collaboration", key, "practice.unknown-collaboration");
    }

    private int place(String label, String key, String unknown) {
        int place = snapshot.place(label, key);
        if (place < 0) {
            List<String> keys = snapshot.all(label).stream().map(Keyed::key).toList();
            throw new Problem(ProblemCode.NOT_FOUND, unknown, key, Nearest.names(key, keys));
        }
        return place;
    }

    private static <T> BitSet chosen(
            List<String> names,
            List<T> things,
            BiPredicate<T, String> isCalled,
            Function<T, String> label,
            String unknown) {
        BitSet chosen = new BitSet();
        for (String name : names) {
            boolean found = false;
            for (int i = 0; i < things.size(); i++) {
                if (isCalled.test(things.get(i), Written.line(name))) {
                    chosen.set(i);
                    found = true;
                }
            }
            if (!found) {
                List<String> labels = things.stream().map(label).toList();
                throw new Problem(ProblemCode.NOT_FOUND, unknown, name, Nearest.names(name, labels));
            }
        }
        return chosen;
    }

    private static boolean isCalled(Domain domain, String name) {
        return domain.key().equals(name)
                || name.equalsIgnoreCase(domain.nameNl())
                || name.equalsIgnoreCase(domain.nameEn());
    }

    private static boolean isCalled(Region region, String name) {
        return region.key().equals(name) || name.equalsIgnoreCase(region.name());
    }
}
