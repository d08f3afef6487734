package nl.kleurplaat.browse;

import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Stakeholder;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Holder;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a type of the network that are shown as they are held: those that it declares, that the snapshot holds, and
 * that what shows it has no method for.
 *
 * @param holder of what the snapshot holds of a thing
 */
record HeldFields(Type type, Holder<?> holder, List<Field> fields) {

    static final List<HeldFields> ALL = List.of(
            of(Organisation.class, OrganisationView.class),
            of(Stakeholder.class, StakeholderView.class),
            of(Collaboration.class, CollaborationView.class));

    private static HeldFields of(Class<?> held, Class<? extends HeldView> view) {
        Type type = Types.titled(held.getSimpleName());
        Holder<?> holder = Holder.of(held);
        return new HeldFields(
                type,
                holder,
                type.fields().stream()
                        .filter(field ->
                                holder.has(field.name()) && !field.type().related())
                        .filter(field -> Arrays.stream(view.getMethods())
                                .noneMatch(method -> method.getName().equals(field.name())))
                        .toList());
    }

    /** What a thing shows in a field; an open day is null. */
    @Nullable
    Object shown(HeldView view, Field field) {
        Object value = holder.read(view.it(), field.name());
        return field.type().temporal() && value instanceof Integer day ? Days.date(day) : value;
    }
}
