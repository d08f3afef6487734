package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.partnership.Health;
import nl.kleurplaat.analysis.partnership.Partnership;
import nl.kleurplaat.browse.Among;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What partnerships are narrowed by; an absent field does not narrow. */
record PartnershipFilter(
        @Nullable String text,
        @Nullable List<String> kinds,
        @Nullable List<String> domains,
        @Nullable List<String> organisations,
        @Nullable Boolean withoutMandate,
        @Nullable Boolean onlyBusiness,
        @Nullable Boolean disagreeing,
        @Nullable Double meanBelow,
        @Nullable LocalDate endsBefore) {

    static final PartnershipFilter NONE = new PartnershipFilter(null, null, null, null, null, null, null, null, null);

    /** @throws nl.kleurplaat.api.Problem NOT_FOUND for a kind, domain or organisation that does not exist */
    Predicate<Partnership> in(Snapshot snapshot) {
        Predicate<Collaboration> ofCollaboration = ofCollaboration(snapshot);
        Predicate<Collection<String>> ofOrganisations = new Among(snapshot).organisations(organisations);
        return it -> ofCollaboration.test(snapshot.collaborations().get(it.collaboration()))
                && ofOrganisations.test(sides(snapshot, it))
                && (withoutMandate == null
                        || withoutMandate == !it.withoutMandate().isEmpty())
                && (onlyBusiness == null
                        || onlyBusiness.equals(it.conversation().onlyBusiness()))
                && (disagreeing == null || disagreeing.equals(it.disagreeing()))
                && (meanBelow == null || hasMeanBelow(it.health(), meanBelow));
    }

    private Predicate<Collaboration> ofCollaboration(Snapshot snapshot) {
        Predicate<Collection<@Nullable String>> words = Among.text(text);
        Predicate<Collection<String>> ofDomains = new Among(snapshot).domains(domains);
        Set<String> ofKinds = kinds == null ? null : new Vocabulary(snapshot).collaborationKinds(kinds);
        return it -> words.test(Arrays.asList(it.name(), it.goal()))
                && ofDomains.test(IntStream.of(it.domains())
                        .mapToObj(domain -> snapshot.domains().get(domain).key())
                        .toList())
                && (ofKinds == null || (it.kind() != null && ofKinds.contains(Vocabulary.folded(it.kind()))))
                && (endsBefore == null || it.end() < Days.start(endsBefore));
    }

    private static List<String> sides(Snapshot snapshot, Partnership partnership) {
        return partnership.sides().stream()
                .map(side -> snapshot.organisations().get(side.organisation()).key())
                .toList();
    }

    private static boolean hasMeanBelow(@Nullable Health health, double mean) {
        return health != null && health.sides().stream().anyMatch(side -> side.score() < mean);
    }
}
