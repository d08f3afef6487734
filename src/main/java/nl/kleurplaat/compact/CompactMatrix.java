package nl.kleurplaat.compact;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many ties there are between every two groups and within each, beside how many there would be if ties fell at random on
 * organisations with as many: {@link nl.kleurplaat.analysis.matrix.GroupMatrix} without its permutation test, which needs the
 * ties themselves. A tie u–v adds 1/(|G_u||G_v|) to each pair (g,h), g of u's groups and h of v's.
 *
 * @param ties m, those with a group at both ends
 * @param organisations by group, how many belong to it
 * @param loose by group, the ties of its organisations to those without a group, which are in no cell
 * @param cells the ties of every unordered pair and the diagonal once, in the order (lower number, higher number)
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompactMatrix(long ties, int[] organisations, long[] loose, double[] cells) {

    static CompactMatrix of(CompactForm form, List<TiesBetween> counted) {
        if (!form.hasMatrix()) {
            return new CompactMatrix(0, new int[0], new long[0], new double[0]);
        }
        int[] products = GroupSizes.of(form).products();
        int groups = form.groupCount();
        double[] cells = new double[groups * (groups + 1) / 2];
        int cell = 0;
        for (int a = 0; a < groups; a++) {
            for (int b = a; b < groups; b++) {
                for (int p = 0; p < products.length; p++) {
                    long both = 0;
                    for (TiesBetween part : counted) {
                        both += part.count(p, a, b) + (a == b ? 0 : part.count(p, b, a));
                    }
                    cells[cell] += (double) both / products[p];
                }
                cell++;
            }
        }
        long[] loose = new long[groups];
        Arrays.setAll(
                loose, g -> counted.stream().mapToLong(part -> part.loose(g)).sum());
        long ties = counted.stream().mapToLong(TiesBetween::ties).sum();
        return new CompactMatrix(ties, organisations(form), loose, cells);
    }

    private static int[] organisations(CompactForm form) {
        int[] organisations = new int[form.groupCount()];
        for (int v = 0; v < form.organisations(); v++) {
            for (int i = form.groupStart(v); i < form.groupStart(v + 1) && form.exists(v); i++) {
                organisations[form.group(i)]++;
            }
        }
        return organisations;
    }

    /** The number of groups. */
    public int groups() {
        return organisations.length;
    }

    /** The ties between two groups, or within one. */
    public double ties(int a, int b) {
        int low = Math.min(a, b);
        return cells[low * groups() - low * (low - 1) / 2 + Math.max(a, b) - low];
    }

    /**
     * How many ties have an end in a group, where no organisation has more than one. Of the form of a lens on one domain, by
     * region, it is the cell of that region and domain in the coverage of the lens on all domains (see
     * {@link nl.kleurplaat.analysis.coverage.Coverage.Cell#ties}).
     */
    public double touching(int group) {
        double touching = loose[group];
        for (int other = 0; other < groups(); other++) {
            touching += ties(group, other);
        }
        return touching;
    }

    /** K_g, how many ends of ties lie in a group. */
    public double ends(int group) {
        double ends = ties(group, group);
        for (int other = 0; other < groups(); other++) {
            ends += ties(group, other);
        }
        return ends;
    }

    /** Under random mixing with the same degrees: K_g K_h/(2m) between two groups, K_g²/(4m) within one; 0 without ties. */
    public double expected(int a, int b) {
        double between = ties == 0 ? 0 : ends(a) * ends(b) / (2.0 * ties);
        return a == b ? between / 2 : between;
    }

    /** Ties / expected ties; null where none is expected. */
    public @Nullable Double ratio(int a, int b) {
        double expected = expected(a, b);
        return expected == 0 ? null : Double.valueOf(ties(a, b) / expected);
    }
}
