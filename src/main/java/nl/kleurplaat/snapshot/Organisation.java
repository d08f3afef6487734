package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param region the place of its region, or -1
 * @param domains the places of its domains, the primary one first
 * @param parent the place of the organisation it is part of, or -1
 * @param description what it does
 * @param told the day on which it last said itself what it takes part in; null is not known
 * @param aliases what it is also known as
 * @param from the first day it exists, see {@link Days}
 * @param until the last day it exists
 * @param version rises with each change
 */
@SuppressWarnings("ArrayRecordComponent")
public record Organisation(
        String key,
        String name,
        @Nullable String kind,
        int region,
        int[] domains,
        int parent,
        @Nullable String website,
        @Nullable String description,
        @Nullable LocalDate told,
        List<String> expertise,
        List<String> aliases,
        int from,
        int until,
        int version)
        implements Named {}
