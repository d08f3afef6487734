package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Folded;
import nl.kleurplaat.snapshot.Index;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Stakeholder;
import nl.kleurplaat.snapshot.Vocabulary;
import nl.kleurplaat.snapshot.Words;
import org.jspecify.annotations.Nullable;

/** What lists are narrowed by: each filter becomes a test on places in a snapshot. */
final class Filters {

    private Filters() {}

    record OrganisationFilter(
            @Nullable String text,
            @Nullable List<String> kinds,
            @Nullable List<String> domains,
            @Nullable List<String> regions,
            @Nullable List<String> expertise,
            @Nullable List<String> parents,
            @Nullable LocalDate existingOn) {

        IntPredicate in(Snapshot snapshot) {
            Index index = snapshot.index();
            List<Organisation> all = snapshot.organisations();
            Vocabulary vocabulary = new Vocabulary(snapshot);
            List<IntPredicate> tests = new ArrayList<>();
            if (text != null) {
                String part = Folded.of(text);
                String[] names = index.organisationNames().folded();
                tests.add(place -> names[place].contains(part));
            }
            if (kinds != null) {
                Words words = index.organisationKinds.get();
                BitSet chosen = words.chosen(kinds, "lens.unknown-organisation-kind");
                tests.add(place -> words.hasOne(place, chosen));
            }
            if (domains != null) {
                tests.add(inDomains(
                        vocabulary.domains(domains), place -> all.get(place).domains()));
            }
            if (regions != null) {
                BitSet chosen = vocabulary.regions(regions);
                tests.add(place -> has(chosen, all.get(place).region()));
            }
            if (expertise != null) {
                Words words = index.organisationExpertise.get();
                BitSet chosen = words.chosen(expertise, "record.unknown-expertise");
                tests.add(place -> words.hasOne(place, chosen));
            }
            if (parents != null) {
                BitSet chosen = organisations(snapshot, parents);
                tests.add(place -> has(chosen, all.get(place).parent()));
            }
            if (existingOn != null) {
                tests.add(existing(snapshot, existingOn));
            }
            return all(tests);
        }
    }

    record StakeholderFilter(
            @Nullable String text,
            @Nullable List<String> organisations,
            @Nullable Boolean frontrunner,
            @Nullable List<String> domains,
            @Nullable List<String> roles,
            @Nullable List<String> expertise) {

        IntPredicate in(Snapshot snapshot) {
            Index index = snapshot.index();
            List<Stakeholder> all = snapshot.stakeholders();
            List<IntPredicate> tests = new ArrayList<>();
            if (text != null) {
                String part = Folded.of(text);
                String[] names = index.stakeholderNames().folded();
                tests.add(place -> names[place].contains(part)
                        || contains(part, all.get(place).title()));
            }
            if (organisations != null) {
                BitSet chosen = Filters.organisations(snapshot, organisations);
                tests.add(place -> hasOne(chosen, all.get(place).organisations()));
            }
            if (frontrunner != null) {
                boolean wanted = frontrunner;
                tests.add(place -> all.get(place).frontrunner() == wanted);
            }
            if (domains != null) {
                BitSet chosen = new Vocabulary(snapshot).domains(domains);
                tests.add(inDomains(chosen, place -> all.get(place).domains()));
            }
            if (roles != null) {
                Words words = index.roles.get();
                BitSet chosen = words.chosen(roles, "record.unknown-role");
                tests.add(place -> words.hasOne(place, chosen));
            }
            if (expertise != null) {
                Words words = index.stakeholderExpertise.get();
                BitSet chosen = words.chosen(expertise, "record.unknown-expertise");
                tests.add(place -> words.hasOne(place, chosen));
            }
            return all(tests);
        }
    }

    record CollaborationFilter(
            @Nullable String text,
            @Nullable List<String> kinds,
            @Nullable List<String> domains,
            @Nullable LocalDate activeOn,
            @Nullable List<String> regions,
            @Nullable List<String> conversation,
            @Nullable List<String> setting,
            @Nullable List<String> participants) {

        IntPredicate in(Snapshot snapshot) {
            Index index = snapshot.index();
            List<Collaboration> all = snapshot.collaborations();
            Vocabulary vocabulary = new Vocabulary(snapshot);
            List<IntPredicate> tests = new ArrayList<>();
            if (text != null) {
                String part = Folded.of(text);
                String[] names = index.collaborationNames().folded();
                tests.add(place -> names[place].contains(part)
                        || contains(part, all.get(place).goal()));
            }
            if (kinds != null) {
                Words words = index.collaborationKinds.get();
                BitSet chosen = words.chosen(kinds, "lens.unknown-kind");
                tests.add(place -> words.hasOne(place, chosen));
            }
            if (domains != null) {
                tests.add(inDomains(
                        vocabulary.domains(domains), place -> all.get(place).domains()));
            }
            if (regions != null) {
                BitSet chosen = vocabulary.regions(regions);
                tests.add(place -> has(chosen, all.get(place).region()));
            }
            if (conversation != null) {
                tests.add(place -> isOneOf(conversation, all.get(place).conversation()));
            }
            if (setting != null) {
                tests.add(place -> isOneOf(setting, all.get(place).setting()));
            }
            if (participants != null) {
                for (String key : participants) {
                    int[] of = snapshot.collaborationsOf(organisation(snapshot, key));
                    BitSet places = new BitSet();
                    for (int place : of) {
                        places.set(place);
                    }
                    tests.add(places::get);
                }
            }
            if (activeOn != null) {
                tests.add(active(snapshot, activeOn));
            }
            return all(tests);
        }
    }

    /** Organisations that exist on a day. */
    static IntPredicate existing(Snapshot snapshot, LocalDate day) {
        int on = Days.start(day);
        return place -> {
            Organisation it = snapshot.organisations().get(place);
            return it.from() <= on && on <= it.until();
        };
    }

    /** Collaborations that are there on a day. */
    static IntPredicate active(Snapshot snapshot, LocalDate day) {
        int on = Days.start(day);
        return place -> {
            Collaboration it = snapshot.collaborations().get(place);
            return it.start() <= on && on <= it.end();
        };
    }

    private static IntPredicate all(List<IntPredicate> tests) {
        IntPredicate[] all = tests.toArray(IntPredicate[]::new);
        return place -> {
            for (IntPredicate test : all) {
                if (!test.test(place)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** The place of an organisation that is named by its key. */
    private static int organisation(Snapshot snapshot, String key) {
        int place = snapshot.organisation(key);
        if (place < 0) {
            List<String> keys =
                    snapshot.organisations().stream().map(Organisation::key).toList();
            throw new Problem(ProblemCode.NOT_FOUND, "lens.unknown-organisation", key, Nearest.names(key, keys));
        }
        return place;
    }

    private static BitSet organisations(Snapshot snapshot, List<String> keys) {
        BitSet places = new BitSet();
        keys.forEach(key -> places.set(organisation(snapshot, key)));
        return places;
    }

    /** The domains of a place. */
    private interface Domains {
        int[] of(int place);
    }

    private static IntPredicate inDomains(BitSet chosen, Domains domains) {
        return place -> hasOne(chosen, domains.of(place));
    }

    private static boolean hasOne(BitSet chosen, int[] places) {
        for (int place : places) {
            if (chosen.get(place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(BitSet chosen, int place) {
        return place >= 0 && chosen.get(place);
    }

    private static boolean isOneOf(List<String> codes, @Nullable String code) {
        return code != null && codes.contains(code);
    }

    private static boolean contains(String part, @Nullable String whole) {
        return whole != null && Folded.of(whole).contains(part);
    }
}
