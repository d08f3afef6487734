package nl.kleurplaat;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data beside the project, for tests; a test is skipped where they are absent, and fails where they must be there. */
public final class SharedData {

    private SharedData() {}

    /** A folder of real data, such as {@code nl-regions}. */
    public static Path folder(String name) {
        return there(Path.of("..", "shared", "data", name));
    }

    /** A folder of cases with what is expected of them, such as {@code import}. */
    public static Path cases(String name) {
        return there(Path.of("..", "shared", "cases", name));
    }

    private static Path there(Path folder) {
        if (!Files.isDirectory(folder)) {
            String absent = folder + " is absent";
            if (System.getenv("CI") != null) {
                fail(absent);
            }
            assumeTrue(false, absent);
        }
        return folder;
    }
}
