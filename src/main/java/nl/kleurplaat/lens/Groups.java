package nl.kleurplaat.lens;

import java.util.BitSet;
import java.util.List;

/**
 * Which groups each actor belongs to, its primary one first.
 *
 * @param keys the key of each group, in ascending order of key; a group's place in this list is its number
 * @param names what people call it, in Dutch
 * @param namesEn what people call it, in English
 * @param offsets length actors + 1: actor {@code v} belongs to {@code members[offsets[v] … offsets[v+1]-1]}
 * @param members group numbers, the primary group of an actor first, none twice
 */
@SuppressWarnings("ArrayRecordComponent")
public record Groups(List<String> keys, List<String> names, List<String> namesEn, int[] offsets, int[] members) {

    /** The key of the group that small ones are seen as, see {@link SmallGroups}. */
    public static final String SMALL = "small-groups";

    /** The number of groups. */
    public int count() {
        return keys.size();
    }

    /** Who belongs to the group. */
    public BitSet actors(int group) {
        BitSet actors = new BitSet();
        for (int v = 0; v < offsets.length - 1; v++) {
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                if (members[i] == group) {
                    actors.set(v);
                }
            }
        }
        return actors;
    }

    /** How many groups the actor belongs to. */
    public int count(int actor) {
        return offsets[actor + 1] - offsets[actor];
    }

    /** The group where a measure needs one, or -1 for an actor without a group. */
    public int primary(int actor) {
        return count(actor) == 0 ? -1 : members[offsets[actor]];
    }

    /** {@link #primary(int)} of every actor. */
    public int[] primaries() {
        int[] primary = new int[offsets.length - 1];
        for (int v = 0; v < primary.length; v++) {
            primary[v] = primary(v);
        }
        return primary;
    }
}
