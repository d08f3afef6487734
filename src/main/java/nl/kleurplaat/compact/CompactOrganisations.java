package nl.kleurplaat.compact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The organisations of a compact form before it is written, in ascending order of key, with their groups. */
final class CompactOrganisations {

    private final Ticks ticks;
    private final List<CompactForm.Group> groups;
    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    private int size;
    private long[] keyStarts;
    private int[] groupStarts;
    private int[] exists;
    private int[] members;

    /** @param room for how many there is at first */
    CompactOrganisations(Ticks ticks, List<CompactForm.Group> groups, int room) {
        this.ticks = ticks;
        this.groups = List.copyOf(groups);
        keyStarts = new long[room + 1];
        groupStarts = new int[room + 1];
        exists = new int[room];
        members = new int[room];
    }

    /**
     * Adds the next one.
     *
     * @param from the first day that it exists, see {@link nl.kleurplaat.snapshot.Days}
     * @param until the last one, not before it
     * @param of the numbers of its groups, the primary one first, none twice
     */
    void add(String key, int from, int until, int... of) {
        if (size == exists.length) {
            int larger = size + (size >> 1) + 16;
            keyStarts = Arrays.copyOf(keyStarts, larger + 1);
            groupStarts = Arrays.copyOf(groupStarts, larger + 1);
            exists = Arrays.copyOf(exists, larger);
        }
        int at = groupStarts[size];
        if (at + of.length > members.length) {
            members = Arrays.copyOf(members, Math.max(at + of.length, at + (at >> 1)));
        }
        System.arraycopy(of, 0, members, at, of.length);
        keys.writeBytes(key.getBytes(StandardCharsets.UTF_8));
        exists[size++] = ticks.period(from, until);
        groupStarts[size] = at + of.length;
        keyStarts[size] = keys.size();
    }

    Ticks ticks() {
        return ticks;
    }

    int size() {
        return size;
    }

    FormSize formSize(int collaborations, int participations) {
        return new FormSize(
                size, groups.size(), collaborations, participations, groupStarts[size], keys.size(), texts().length);
    }

    private byte[] texts() {
        StringBuilder texts = new StringBuilder();
        for (CompactForm.Group group : groups) {
            for (String text : List.of(group.key(), group.name(), group.nameEn())) {
                texts.append(text.replace('\0', ' ')).append('\0');
            }
        }
        return texts.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts everything that is known of them where it belongs. */
    void write(CompactFile to) {
        to.put(Section.EXISTS, exists, size);
        to.put(Section.GROUP_STARTS, groupStarts, size + 1);
        to.put(Section.GROUPS, members, groupStarts[size]);
        to.put(Section.KEY_STARTS, keyStarts, size + 1);
        to.put(Section.KEYS, keys.toByteArray());
        to.put(Section.TEXTS, texts());
    }
}
