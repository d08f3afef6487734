package nl.kleurplaat.generator;

import java.util.Arrays;

/** Those who take part in one collaboration, while they are drawn. */
final class Meeting {

    private final int[] sets;
    private final int[] strangers;
    private final int[] members;
    private int count;
    private int avoided;
    private boolean mixed;

    /**
     * @param most how many can take part
     * @param sets by organisation, its domains
     * @param strangers by set of domains, those that it does not meet
     */
    Meeting(int most, int[] sets, int[] strangers) {
        members = new int[most];
        this.sets = sets;
        this.strangers = strangers;
    }

    /** @param everyone whether domains meet here that meet nowhere else */
    void begin(boolean everyone) {
        count = 0;
        avoided = 0;
        mixed = everyone;
    }

    boolean accepts(int organisation) {
        if (!mixed && (sets[organisation] & avoided) != 0) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (members[i] == organisation) {
                return false;
            }
        }
        return true;
    }

    void add(int organisation) {
        members[count++] = organisation;
        avoided |= strangers[sets[organisation]];
    }

    int count() {
        return count;
    }

    int[] members() {
        return Arrays.copyOf(members, count);
    }
}
