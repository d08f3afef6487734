package nl.kleurplaat.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is looked at and where it goes, for every command that gets a file. */
final class FileOptions {

    @Option(names = "--by", paramLabel = "GROUPING", descriptionKey = "command.option.by")
    @Nullable
    String by;

    @Option(names = "--lens", paramLabel = "JSON", descriptionKey = "command.option.lens")
    @Nullable
    String lens;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "command.option.output")
    @Nullable
    String output;
}
