package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which collaborations a lens lets pass, and which actors lie inside its domains and regions. A domain stands for itself
 * and all that is narrower. A name that does not exist is NOT_FOUND: an empty answer would look like a finding.
 */
final class Filter {

    private final Snapshot snapshot;
    private final @Nullable BitSet domains;
    private final @Nullable BitSet regions;
    private final @Nullable Collection<String> kinds;

    Filter(Snapshot snapshot, Lens lens) {
        this.snapshot = snapshot;
        this.domains = lens.domains().isEmpty()
                ? null
                : withNarrower(chosen(
                        lens.domains(), snapshot.domains(), Filter::isCalled, "lens.unknown-domain", Domain::key));
        this.regions = lens.regions().isEmpty()
                ? null
                : chosen(lens.regions(), snapshot.regions(), Filter::isCalled, "lens.unknown-region", Region::key);
        this.kinds = lens.collaborationKinds().isEmpty() ? null : kinds(lens.collaborationKinds());
    }

    /** Whether a collaboration that is active in these days counts. */
    boolean passes(Collaboration collaboration, Window active) {
        return ofChosenKind(collaboration)
                && (domains == null || anyIn(domains, collaboration.domains()))
                && (regions == null || inRegion(collaboration, active));
    }

    /** Whether an actor lies in the chosen domains and regions. */
    boolean inside(Actors actors, int actor) {
        return (domains == null || anyIn(domains, actors.domains(actor)))
                && (regions == null || anyInRegion(actors.organisations(actor)));
    }

    private boolean ofChosenKind(Collaboration collaboration) {
        String kind = collaboration.kind();
        return kinds == null || (kind != null && kinds.contains(kind.toLowerCase(Locale.ROOT)));
    }

    private boolean inRegion(Collaboration collaboration, Window active) {
        BitSet chosen = regions;
        if (chosen == null || (collaboration.region() >= 0 && chosen.get(collaboration.region()))) {
            return true;
        }
        return collaboration.participations().stream()
                .filter(p -> !active.within(p.from(), p.until()).isEmpty())
                .anyMatch(p -> anyInRegion(new int[] {p.organisation()}));
    }

    private boolean anyInRegion(int[] organisations) {
        BitSet chosen = regions;
        for (int organisation : organisations) {
            int region = snapshot.organisations().get(organisation).region();
            if (chosen != null && region >= 0 && chosen.get(region)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyIn(BitSet chosen, int[] places) {
        for (int place : places) {
            if (chosen.get(place)) {
                return true;
            }
        }
        return false;
    }

    private BitSet withNarrower(BitSet chosen) {
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

    private Collection<String> kinds(List<String> wanted) {
        Collection<String> existing = snapshot.collaborations().stream()
                .map(Collaboration::kind)
                .filter(k -> k != null)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Collection<String> folded =
                existing.stream().map(k -> k.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (String kind : wanted) {
            if (!folded.contains(kind.strip().toLowerCase(Locale.ROOT))) {
                throw new Problem(ProblemCode.NOT_FOUND, "lens.unknown-kind", kind, Nearest.names(kind, existing));
            }
        }
        return wanted.stream().map(k -> k.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static <T> BitSet chosen(
            List<String> wanted,
            List<T> things,
            BiPredicate<T, String> isCalled,
            String unknown,
            Function<T, String> key) {
        BitSet chosen = new BitSet();
        for (String name : wanted) {
            int before = chosen.cardinality();
            for (int i = 0; i < things.size(); i++) {
                if (isCalled.test(things.get(i), name.strip())) {
                    chosen.set(i);
                }
            }
            boolean found = chosen.cardinality() > before
                    || things.stream().anyMatch(thing -> isCalled.test(thing, name.strip()));
            if (!found) {
                List<String> keys = new ArrayList<>();
                things.forEach(thing -> keys.add(key.apply(thing)));
                throw new Problem(ProblemCode.NOT_FOUND, unknown, name, Nearest.names(name, keys));
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
