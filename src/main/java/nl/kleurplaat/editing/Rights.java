package nl.kleurplaat.editing;

import java.util.Set;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.intake.check.FormerKeys;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** What somebody may change, to be shown before they try. */
@Component
public class Rights {

    private final Driver driver;

    Rights(Driver driver) {
        this.driver = driver;
    }

    /** Whether some things of a type. */
    public static boolean maySome(Reader reader, Type type) {
        return reader.role().includes(type.personal() ? Role.STEWARD : Role.EDITOR)
                && (reader.organisations() == null || type.isSomebodys());
    }

    /** Whether new things of a type; who is limited to organisations makes none that they are not limited to. */
    public static boolean mayMake(Reader reader, Type type) {
        boolean itself = type.whose().length > 0 && type.field(type.whose()[0]).type() == FieldType.KEY;
        return maySome(reader, type) && (reader.organisations() == null || !itself);
    }

    /** Whether this thing. */
    public boolean may(Reader reader, Type type, String key) {
        Set<String> organisations = reader.organisations();
        if (organisations == null || !maySome(reader, type)) {
            return maySome(reader, type);
        }
        RecordReader record = new RecordReader(driver);
        FormerKeys former = new FormerKeys();
        former.read(record);
        return new OwnThings(record, former, organisations).have(type, key);
    }
}
