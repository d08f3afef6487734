package nl.kleurplaat.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.kleurplaat.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands with their options; where a service is needed, one that runs or one on a folder with data. */
@SuppressWarnings("UnusedVariable") // picocli itself looks at some options
@Command(name = "kleurplaat", versionProvider = KleurplaatCommand.Version.class)
final class KleurplaatCommand {

    private static final String USUAL = "http://127.0.0.1:8080";
    /** Ctrl-C ends a command as a power cut would, after what it was importing is cancelled. */
    private static final List<String> QUIET = List.of(
            "--spring.main.register-shutdown-hook=false",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--kleurplaat.login.issuer=",
            "--kleurplaat.login.accounts=false",
            "--kleurplaat.login.keys=false",
            "--kleurplaat.sample=false",
            "--kleurplaat.warm-up=0s",
            "--logging.threshold.console=off");

    /** What a command wants of a service. */
    interface Work {
        int with(ServiceClient service) throws InterruptedException;
    }

    private final CommandTexts texts;
    private final Function<String[], ConfigurableApplicationContext> start;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--at", paramLabel = "URL", scope = ScopeType.INHERIT, descriptionKey = "command.option.at")
    private @Nullable String at;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "command.option.home")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "nl|en", scope = ScopeType.INHERIT, descriptionKey = "command.option.lang")
    private @Nullable Language language;

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "command.option.json")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "command.option.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "command.option.version")
    private boolean version;

    enum Language {
        nl,
        en
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = KleurplaatCommand.class.getPackage().getImplementationVersion();
            return new String[] {"kleurplaat " + Objects.requireNonNullElse(version, "")};
        }
    }

    KleurplaatCommand(
            CommandTexts texts,
            Function<String[], ConfigurableApplicationContext> start,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        this.texts = texts;
        this.start = start;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Command(name = "import")
    int importFile(
            @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file") Path file,
            @Option(names = "--dry-run", descriptionKey = "command.option.dry-run") boolean dryRun,
            @Option(names = "--skip-errors", descriptionKey = "command.option.skip-errors") boolean skipErrors,
            @Option(names = "--replace", descriptionKey = "command.option.replace") boolean replace,
            @Option(names = "--refuse-new-words", descriptionKey = "command.option.refuse-new-words") boolean refuse)
            throws InterruptedException {
        String parameters = "?dryRun=" + dryRun + "&skipErrors=" + skipErrors + "&mode="
                + (replace ? "replace" : "merge") + "&newWords=" + (refuse ? "refuse" : "make");
        return withService(true, service -> new SentImport(this).send(service, file, parameters));
    }

    @Command(name = "check")
    int check(
            @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file") Path file,
            @Option(names = "--refuse-new-words", descriptionKey = "command.option.refuse-new-words") boolean refuse)
            throws InterruptedException {
        String parameters = "?dryRun=true&newWords=" + (refuse ? "refuse" : "make");
        Work work = service -> new SentImport(this).send(service, file, parameters);
        if (at != null || home != null) {
            return withService(false, work);
        }
        try {
            Path nothing = Files.createTempDirectory("kleurplaat-check");
            try {
                return onFolder(nothing, work);
            } finally {
                FileSystemUtils.deleteRecursively(nothing);
            }
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.NOT_REACHED, "command.no-temporary-folder");
        }
    }

    @Command(name = "table")
    int table(
            @Parameters(paramLabel = "NAME", descriptionKey = "command.option.table") String name,
            @Option(
                            names = "--as",
                            paramLabel = "csv|xlsx|json",
                            defaultValue = "csv",
                            descriptionKey = "command.option.as")
                    String form,
            @Option(names = "--since", paramLabel = "DAY", descriptionKey = "command.option.since") @Nullable
                    String since,
            @Option(names = "--sep", paramLabel = "CHAR", descriptionKey = "command.option.sep") @Nullable
                    String separator,
            @Mixin FileOptions file)
            throws InterruptedException {
        var address =
                new FileAddress("/api/tables/", name, form).with("since", since).with("sep", separator);
        return download(address, file);
    }

    @Command(name = "export")
    int export(
            @Parameters(paramLabel = "FORM", arity = "0..1", descriptionKey = "command.option.form") @Nullable
                    String form,
            @Option(names = "--parquet", paramLabel = "DIR", descriptionKey = "command.option.parquet") @Nullable
                    Path parquet,
            @Mixin FileOptions file)
            throws InterruptedException {
        if (parquet != null) {
            if (form != null || file.by != null || file.lens != null || file.output != null) {
                throw new CommandFailure(CommandFailure.WRONG_USE, "command.parquet-alone");
            }
            return withService(false, service -> new ReceivedTables(this).receive(service, parquet));
        }
        if (form == null) {
            throw new CommandFailure(CommandFailure.WRONG_USE, "command.no-form");
        }
        var address = new FileAddress("/api/networks/", "export", form);
        return download(address, file);
    }

    @Command(name = "report")
    int report(
            @Parameters(paramLabel = "KIND", descriptionKey = "command.option.report") String kind,
            @Option(
                            names = "--as",
                            paramLabel = "pdf|html|xlsx",
                            defaultValue = "pdf",
                            descriptionKey = "command.option.as")
                    String form,
            @Option(names = "--key", paramLabel = "KEY", descriptionKey = "command.option.key") @Nullable String key,
            @Option(names = "--since", paramLabel = "DAY", descriptionKey = "command.option.since") @Nullable
                    String since,
            @Mixin FileOptions file)
            throws InterruptedException {
        var address =
                new FileAddress("/api/reports/", kind, form).with("key", key).with("since", since);
        return download(address, file);
    }

    private int download(FileAddress address, FileOptions file) throws InterruptedException {
        String path = address.with("lens", FileAddress.json(file.lens))
                .with("by", file.by)
                .path();
        return withService(false, service -> new ReceivedFile(this).receive(service, path, file.output));
    }

    @Command(name = "query")
    int query(
            @Parameters(paramLabel = "FILE", descriptionKey = "command.option.question") String file,
            @Option(names = "--variables", paramLabel = "JSON", descriptionKey = "command.option.variables") @Nullable
                    String variables)
            throws InterruptedException {
        return withService(false, service -> new AskedQuestion(this).ask(service, file, variables));
    }

    @Command(name = "generate-completion")
    int generateCompletion() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        out.print(AutoComplete.bash(line.getCommandName(), line));
        return 0;
    }

    /** Does work with a service: the one at an address, or one that is started on a folder and stopped again. */
    int withService(boolean mayBeNew, Work work) throws InterruptedException {
        if (home == null) {
            return with(address(), work);
        }
        if (at != null) {
            throw new CommandFailure(CommandFailure.WRONG_USE, "command.at-or-home");
        }
        if (!mayBeNew && !Files.isDirectory(home)) {
            throw new CommandFailure(CommandFailure.REFUSED, "command.no-folder", home.toString());
        }
        return onFolder(home, work);
    }

    /** Where the service is, or will be. */
    String address() {
        return at == null ? environment.getOrDefault("KLEURPLAAT_AT", USUAL) : at;
    }

    private int onFolder(Path folder, Work work) throws InterruptedException {
        ConfigurableApplicationContext service = started(folder, List.of());
        try {
            return with("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"), work);
        } finally {
            SpringApplication.exit(service);
        }
    }

    /**
     * Starts the program for a command, where nobody else reaches it. Whoever starts it stops it.
     *
     * @param folder with the data; null for what the settings of the service say, which may be a Neo4j elsewhere
     * @param more settings
     */
    ConfigurableApplicationContext started(@Nullable Path folder, List<String> more) {
        List<String> settings = new ArrayList<>(QUIET);
        if (folder != null) {
            settings.addAll(List.of("--spring.neo4j.uri=", "--kleurplaat.home=" + folder));
        }
        settings.addAll(more);
        try (var _ = progress("command.starting")) {
            return start.apply(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    throw CommandFailure.of(problem);
                }
            }
            // why is said by the start itself
            throw folder == null
                    ? new CommandFailure(CommandFailure.NOT_REACHED, "command.not-started-here")
                    : new CommandFailure(CommandFailure.NOT_REACHED, "command.not-started", folder.toString());
        }
    }

    /** The folder of a command that needs no running service; null for what the settings of the service say. */
    @Nullable
    Path home() {
        if (at != null) {
            throw new CommandFailure(CommandFailure.WRONG_USE, "command.not-at");
        }
        return home;
    }

    private int with(String address, Work work) throws InterruptedException {
        try (ServiceClient service = new ServiceClient(address, texts.language(), environment.get("KLEURPLAAT_KEY"))) {
            return work.with(service);
        }
    }

    /** Drawn where a person looks on. */
    @SuppressWarnings("SystemConsoleNull") // it does again, from Java 25 on
    ProgressBar progress(String text) {
        boolean isSeen = System.console() != null && System.console().isTerminal();
        return new ProgressBar(err, isSeen, texts.text(text));
    }

    CommandTexts texts() {
        return texts;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean isJson() {
        return json;
    }
}
