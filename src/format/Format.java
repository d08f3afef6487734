import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Formats all Java under {@code src}, or tells which of it is not formatted. Run by Maven, on the JDK that compiles, so
 * that all of its syntax can be read. What has not changed since all was well (or since {@code pom.xml}, which names the
 * formatter) is not looked at again.
 */
class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private static final Path STAMP = Path.of("target", "formatted");

    public static void main(String[] args) throws IOException {
        boolean write = args[0].equals("write");
        List<Path> other = younger().parallelStream()
                .filter(file -> differs(file, write))
                .sorted()
                .toList();
        if (!write && !other.isEmpty()) {
            other.forEach(file -> System.err.println("Not formatted: " + file));
            System.err.println("To format all: mvn validate -Dformat=write");
            System.exit(1);
        }
        Files.createDirectories(STAMP.getParent());
        Files.writeString(STAMP, "");
    }

    private static List<Path> younger() throws IOException {
        FileTime since = Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP) : FileTime.fromMillis(0);
        boolean all = changed(Path.of("pom.xml"), since);
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java") && (all || changed(file, since)))
                    .toList();
        }
    }

    private static boolean changed(Path file, FileTime since) {
        try {
            return Files.getLastModifiedTime(file).compareTo(since) >= 0;
        } catch (IOException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static boolean differs(Path file, boolean write) {
        try {
            String text = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(text);
            if (write && !formatted.equals(text)) Files.writeString(file, formatted);
            return !formatted.equals(text);
        } catch (FormatterException | IOException e) {
            System.err.println(file + ": " + e.getMessage());
            System.exit(1);
            return true;
        }
    }
}
