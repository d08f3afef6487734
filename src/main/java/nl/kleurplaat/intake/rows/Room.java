package nl.kleurplaat.intake.rows;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** Whether there is room in the memory for more rows. */
final class Room {

    /** The share of what lives long that is in use after a collection: with more, a program collects and does not get on. */
    private static final double FULL = 0.95;

    /** Of the heap, where things go that live long. */
    private static final List<MemoryPoolMXBean> OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .toList();

    private Room() {}

    /** @throws OutOfMemoryError where there is none, before all else in the program stands still for it */
    static void require() {
        for (MemoryPoolMXBean pool : OLD) {
            MemoryUsage left = pool.getCollectionUsage();
            if (left != null && left.getMax() > 0 && left.getUsed() > FULL * left.getMax()) {
                throw new OutOfMemoryError("a collection leaves next to nothing free");
            }
        }
    }
}
