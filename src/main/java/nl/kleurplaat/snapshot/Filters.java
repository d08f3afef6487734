package nl.kleurplaat.snapshot;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What lists are narrowed by: each filter becomes a test on places in a snapshot. */
final class Filters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Filters() {}

    record OrganisationFilter(
            @Nullable String text,
            @Nullable List<String> kinds,
            @Nullable List<String> domains,
            @Nullable List<String> regions) {

        IntPredicate in(Snapshot snapshot) {
            Vocabulary vocabulary = new Vocabulary(snapshot);
            Set<String> ofKind = kinds == null ? null : vocabulary.organisationKinds(kinds);
            BitSet inDomain = domains == null ? null : vocabulary.domains(domains);
            BitSet inRegion = regions == null ? null : vocabulary.regions(regions);
            String part = folded(text);
            return place -> {
                Organisation it = snapshot.organisations().get(place);
                return contains(part, it.name())
                        && isOneOf(ofKind, it.kind())
                        && (inDomain == null || Arrays.stream(it.domains()).anyMatch(inDomain::get))
                        && (inRegion == null || (it.region() >= 0 && inRegion.get(it.region())));
            };
        }
    }

    record StakeholderFilter(
            @Nullable String text, @Nullable List<String> organisations, @Nullable Boolean frontrunner) {

        IntPredicate in(Snapshot snapshot) {
            Set<Integer> of = organisations == null ? null : new HashSet<>();
            for (String key : organisations == null ? List.<String>of() : organisations) {
                int place = snapshot.organisation(key);
                if (place < 0) {
                    List<String> keys = snapshot.organisations().stream()
                            .map(Organisation::key)
                            .toList();
                    throw new Problem(
                            ProblemCode.NOT_FOUND, "lens.unknown-organisation", key, Nearest.names(key, keys));
                }
                if (of != null) {
                    of.add(place);
                }
            }
            String part = folded(text);
            return place -> {
                Stakeholder it = snapshot.stakeholders().get(place);
                return (contains(part, it.name()) || contains(part, it.title()))
                        && (frontrunner == null || frontrunner == it.frontrunner())
                        && (of == null || Arrays.stream(it.organisations()).anyMatch(of::contains));
            };
        }
    }

    record CollaborationFilter(
            @Nullable String text,
            @Nullable List<String> kinds,
            @Nullable List<String> domains,
            @Nullable LocalDate activeOn) {

        IntPredicate in(Snapshot snapshot) {
            Vocabulary vocabulary = new Vocabulary(snapshot);
            Set<String> ofKind = kinds == null ? null : vocabulary.collaborationKinds(kinds);
            BitSet inDomain = domains == null ? null : vocabulary.domains(domains);
            String part = folded(text);
            return place -> {
                Collaboration it = snapshot.collaborations().get(place);
                return (contains(part, it.name()) || contains(part, it.goal()))
                        && isOneOf(ofKind, it.kind())
                        && (inDomain == null || Arrays.stream(it.domains()).anyMatch(inDomain::get))
                        && (activeOn == null || (it.start() <= Days.end(activeOn) && Days.start(activeOn) <= it.end()));
            };
        }
    }

    static boolean isOneOf(@Nullable Set<String> kinds, @Nullable String kind) {
        return kinds == null || (kind != null && kinds.contains(Vocabulary.folded(kind)));
    }

    static boolean contains(@Nullable String part, @Nullable String whole) {
        return part == null || (whole != null && String.valueOf(folded(whole)).contains(part));
    }

    /** Without case and diacritics, to compare. */
    static @Nullable String folded(@Nullable String text) {
        return text == null
                ? null
                : MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }
}
