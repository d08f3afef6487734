package nl.kleurplaat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/** The program as it is shipped: a jar with all libraries in it. */
public final class PackagedProgram {

    private PackagedProgram() {}

    /** Packs what the tests run with into a folder; the jar. */
    public static Path in(Path folder) throws IOException {
        Path classes = folder.resolve("classes.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(classes))) {
            for (Path made : classPath().filter(Files::isDirectory).toList()) {
                if (Files.exists(made.resolve("application.properties"))) {
                    add(made, jar);
                }
            }
        }
        Path program = folder.resolve("kleurplaat.jar");
        var packer = new Repackager(classes.toFile());
        packer.setMainClass(KleurplaatApplication.class.getName());
        packer.repackage(program.toFile(), callback -> {
            for (Path library : classPath().filter(Files::isRegularFile).toList()) {
                callback.library(new Library(library.toFile(), LibraryScope.RUNTIME));
            }
        });
        return program;
    }

    private static void add(Path folder, JarOutputStream jar) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .distinct();
    }
}
