package nl.kleurplaat.compact;

import java.util.Arrays;

/** FormSize ties between groups; one for each thread. */
final class TiesBetween {

    private final CompactForm form;
    /** None where there are too many for a matrix: then nothing is counted for it. */
    private final int groups;
    /** By product of numbers of groups its place, and by that place and two groups how many ties. */
    private final int[] placeOf;

    private final long[] counts;
    /** By group, how many ties its organisations have to those without a group. */
    private final long[] loose;

    private int[] own = new int[8];
    private long ties;
    private int internal;

    TiesBetween(CompactForm form, GroupSizes sizes) {
        this.form = form;
        groups = form.hasMatrix() ? form.groupCount() : 0;
        placeOf = sizes.places();
        loose = new long[groups];
        counts = new long[sizes.products().length * groups * groups];
    }

    /**
     * Counts the ties of an organisation: those to later ones between groups, so that each tie counts once.
     *
     * @return how many of its ties are to another primary group
     */
    int count(int organisation, Partners partners) {
        internal = 0;
        int size = ownGroups(organisation);
        if (size == 0) {
            return 0;
        }
        int external = 0;
        for (int i = 0; i < partners.count(); i++) {
            int other = partners.partner(i);
            int from = form.groupStart(other);
            int upTo = form.groupStart(other + 1);
            if (from == upTo) {
                addLoose(size);
            } else {
                boolean isInternal = form.group(from) == own[0];
                internal += isInternal ? 1 : 0;
                external += isInternal ? 0 : 1;
                if (other > organisation) {
                    add(size, from, upTo);
                }
            }
        }
        return external;
    }

    /** How many ties of the organisation that was counted last are within its primary group. */
    int internal() {
        return internal;
    }

    private int ownGroups(int organisation) {
        int from = form.groupStart(organisation);
        int size = form.groupStart(organisation + 1) - from;
        if (size > own.length) {
            own = Arrays.copyOf(own, size);
        }
        for (int i = 0; i < size; i++) {
            own[i] = form.group(from + i);
        }
        return size;
    }

    private void add(int size, int from, int upTo) {
        if (groups == 0) {
            return;
        }
        ties++;
        int square = placeOf[size * (upTo - from)] * groups * groups;
        for (int j = from; j < upTo; j++) {
            int group = form.group(j);
            for (int i = 0; i < size; i++) {
                counts[square + own[i] * groups + group]++;
            }
        }
    }

    private void addLoose(int size) {
        for (int i = 0; i < size && groups > 0; i++) {
            loose[own[i]]++;
        }
    }

    /** How many ties the organisations of a group have to those without a group. */
    long loose(int group) {
        return loose[group];
    }

    /** How many ties have a group at both ends. */
    long ties() {
        return ties;
    }

    /**
     * Ties whose ends are in two groups, from the former to the latter.
     *
     * @param product the place of the product of the numbers of groups at their ends
     */
    long count(int product, int from, int to) {
        return counts[(product * groups + from) * groups + to];
    }
}
