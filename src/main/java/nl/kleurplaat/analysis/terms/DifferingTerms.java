package nl.kleurplaat.analysis.terms;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.terms.DifferingTerm.Meaning;
import nl.kleurplaat.practice.Definition;
import nl.kleurplaat.practice.Term;
import nl.kleurplaat.snapshot.Parties;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Terms by which partners mean different things, as far as was known on a day. Of each party its last meaning up to and on
 * that day counts; one without a day was always there. Meanings are the same when they differ only in case, diacritics,
 * punctuation or white space.
 *
 * <p>A term differs when no meaning had been agreed on by the day and two parties mean different things; or when one had,
 * and a party gave another meaning later than the day of the agreement. Of an agreement without a day nothing can be later.
 *
 * <p>O(d) for d meanings, beside the sorting. Deterministic.
 */
public final class DifferingTerms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Snapshot snapshot;
    private final LocalDate day;
    private final Parties parties;

    public DifferingTerms(Snapshot snapshot, LocalDate day) {
        this.snapshot = snapshot;
        this.day = day;
        this.parties = new Parties(snapshot, day);
    }

    /** Those with most different meanings first, then by name and key. */
    public List<DifferingTerm> all() {
        List<DifferingTerm> differing = new ArrayList<>();
        for (Term term : snapshot.practice().all(Term.class).all()) {
            boolean agreed = term.agreed() != null && isKnown(term.agreedOn());
            List<Definition> last = lastOfEach(term);
            List<Meaning> meanings = meanings(
                    agreed
                            ? last.stream()
                                    .filter(it -> isLater(it, term.agreedOn()))
                                    .toList()
                            : last,
                    agreed ? term.agreed() : null);
            boolean differs = agreed ? meanings.stream().anyMatch(it -> !it.isAgreed()) : meanings.size() > 1;
            if (differs) {
                differing.add(new DifferingTerm(term, agreed, meanings, silent(term, last)));
            }
        }
        differing.sort(
                Comparator.comparingInt((DifferingTerm it) -> -it.meanings().size())
                        .thenComparing(it -> it.term().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(it -> it.term().key()));
        return differing;
    }

    private boolean isKnown(@Nullable LocalDate date) {
        return date == null || !date.isAfter(day);
    }

    private static boolean isLater(Definition definition, @Nullable LocalDate agreedOn) {
        LocalDate date = definition.date();
        return agreedOn != null && date != null && date.isAfter(agreedOn);
    }

    /** Of each organisation that exists in the record its last meaning up to the day, by key of the organisation. */
    private List<Definition> lastOfEach(Term term) {
        Map<String, Definition> last = new TreeMap<>();
        for (Definition definition : snapshot.practice().naming(Definition.class, "term", term.key())) {
            if (isKnown(definition.date()) && snapshot.organisation(definition.organisation()) >= 0) {
                last.merge(definition.organisation(), definition, DifferingTerms::later);
            }
        }
        return List.copyOf(last.values());
    }

    private static Definition later(Definition one, Definition other) {
        LocalDate first = one.date();
        LocalDate second = other.date();
        return second == null || (first != null && second.isBefore(first)) ? one : other;
    }

    private List<Meaning> meanings(List<Definition> definitions, @Nullable String agreed) {
        Map<String, List<Definition>> same = new LinkedHashMap<>();
        definitions.forEach(it -> same.computeIfAbsent(folded(it.text()), text -> new ArrayList<>())
                .add(it));
        String agreedText = agreed == null ? null : folded(agreed);
        return same.entrySet().stream()
                .map(entry -> new Meaning(
                        entry.getValue().getFirst().text(),
                        entry.getKey().equals(agreedText),
                        entry.getValue().stream()
                                .map(it -> snapshot.organisation(it.organisation()))
                                .toList()))
                .sorted(Comparator.comparingInt(it -> -it.parties().size()))
                .toList();
    }

    private List<Integer> silent(Term term, List<Definition> said) {
        String key = term.collaboration();
        int collaboration = key == null ? -1 : snapshot.collaboration(key);
        TreeSet<Integer> spoke = new TreeSet<>();
        said.forEach(it -> spoke.add(snapshot.organisation(it.organisation())));
        return collaboration < 0
                ? List.of()
                : IntStream.of(parties.in(collaboration))
                        .boxed()
                        .filter(place -> !spoke.contains(place))
                        .toList();
    }

    /** What of a text makes its meaning: its letters and digits, word by word. */
    static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_WORDS.matcher(plain).replaceAll(" ").strip();
    }
}
