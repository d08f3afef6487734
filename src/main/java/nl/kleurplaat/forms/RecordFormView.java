package nl.kleurplaat.forms;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.editing.Rights;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;

/** A type of things, as a form for them needs it. */
record RecordFormView(Type type, Locale language, Reader reader) {

    /** As the mutations call it, such as {@code Organisation}. */
    public String name() {
        return type.title();
    }

    public String table() {
        return type.name();
    }

    public String label() {
        String name = type.name(language).replace('_', ' ');
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    public boolean part() {
        return type.isPart();
    }

    public boolean merges() {
        return type.merges() && reader.organisations() == null;
    }

    /** Whether who asks may make, change and delete its things. */
    public boolean mayEdit() {
        return Rights.maySome(reader, type);
    }

    /** Whether who asks may make new ones. */
    public boolean mayMake() {
        return Rights.mayMake(reader, type);
    }

    /** Those that are filled in: the id is made, and the primary domain is the first of the domains. */
    public List<RecordFieldView> fields() {
        return type.fields().stream()
                .filter(field -> field.type() != FieldType.KEY && field.type() != FieldType.DOMAIN)
                .map(field -> new RecordFieldView(type, field, language))
                .toList();
    }
}
