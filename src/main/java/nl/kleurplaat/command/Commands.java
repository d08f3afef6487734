package nl.kleurplaat.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.json.JsonMapper;

/** The command line of Kleurplaat: reads what is asked, has it done, and says how it ended. */
public final class Commands {

    private static final List<String> OPTIONS = List.of("--help", "--version", "--lang", "--json", "--at", "--home");

    private final CommandTexts texts;
    private final PrintStream out;
    private final PrintStream err;

    private Commands(CommandTexts texts, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    /** Whether the program is asked for a command; without one, or with settings only, it is the service. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("--") || OPTIONS.contains(arguments[0].replaceFirst("=.*", "")));
    }

    /**
     * Does a command.
     *
     * @param service starts the service with settings
     * @return the exit code: 0 done; 1 refused, or something wrong in what was sent; 2 no such command; 3 not reached
     */
    public static int run(Function<String[], ConfigurableApplicationContext> service, String... arguments) {
        return run(service, System.getenv(), printing(System.out), printing(System.err), arguments);
    }

    static int run(
            Function<String[], ConfigurableApplicationContext> service,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            String... arguments) {
        CommandTexts texts = new CommandTexts(CommandTexts.language(arguments));
        return new Commands(texts, out, err)
                .run(new KleurplaatCommand(texts, service, environment, out, err), arguments);
    }

    /** What a computer that names no letters but those of English would leave out, is written. */
    private static PrintStream printing(PrintStream stream) {
        Charset charset = stream.charset();
        return new PrintStream(
                stream, true, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }

    private int run(KleurplaatCommand kleurplaat, String... arguments) {
        CommandLine line = new CommandLine(kleurplaat);
        line.addSubcommand("sample", new SampleCommands(kleurplaat));
        line.addSubcommand("account", new AccountCommands(kleurplaat));
        line.addSubcommand("key", new KeyCommands(kleurplaat));
        line.addSubcommand("backup", new TakeBackup(kleurplaat));
        line.addSubcommand("verify", new VerifyBackup(kleurplaat));
        line.addSubcommand("figures", new FiguresOfForm(kleurplaat));
        line.addSubcommand("restore", new RestoreBackup(kleurplaat));
        line.setResourceBundle(texts);
        describe(line);
        line.setOut(new PrintWriter(out, true, out.charset()));
        line.setErr(new PrintWriter(err, true, err.charset()));
        line.setParameterExceptionHandler((e, given) -> wrong(e));
        line.setExecutionExceptionHandler((e, command, given) -> failed(e, kleurplaat));
        return line.execute(arguments);
    }

    private void describe(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        String name = command.root().name().equals(command.name())
                ? command.name()
                : command.qualifiedName("-").substring(command.root().name().length() + 1);
        command.usageMessage()
                .description(texts.text("command.about." + name))
                .synopsisHeading(texts.text("command.heading.usage") + " ")
                .parameterListHeading("%n")
                .optionListHeading("%n" + texts.text("command.heading.options") + "%n")
                .commandListHeading("%n" + texts.text("command.heading.commands") + "%n");
        if (command.parent() == null) {
            command.usageMessage().footer("", texts.text("command.exit-codes"));
        }
        line.getSubcommands().values().forEach(this::describe);
    }

    private int wrong(ParameterException e) {
        CommandLine line = e.getCommandLine();
        err.println(
                switch (e) {
                    case UnmatchedArgumentException unknown ->
                        texts.text("command.unknown", unknown.getUnmatched().getFirst(), near(unknown, line));
                    case MissingParameterException missing ->
                        texts.text(
                                "command.missing",
                                missing.getMissing().stream()
                                        .map(Commands::label)
                                        .collect(Collectors.joining(" ")));
                    default -> wrongValue(e.getArgSpec(), e.getValue());
                });
        err.println(texts.text("command.see-help", line.getCommandSpec().qualifiedName(" ")));
        return CommandFailure.WRONG_USE;
    }

    private String wrongValue(@Nullable ArgSpec argument, @Nullable String value) {
        return argument == null
                ? texts.text("command.none")
                : texts.text("command.wrong-value", label(argument), Objects.requireNonNullElse(value, ""));
    }

    private static String near(UnmatchedArgumentException unknown, CommandLine line) {
        return Nearest.names(
                unknown.getUnmatched().getFirst(),
                unknown.isUnknownOption()
                        ? line.getCommandSpec().optionsMap().keySet()
                        : line.getSubcommands().keySet());
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private int failed(Exception e, KleurplaatCommand kleurplaat) {
        CommandFailure failure = switch (e) {
            case CommandFailure known -> known;
            case Problem problem -> CommandFailure.of(problem);
            default -> new CommandFailure(CommandFailure.REFUSED, "command.defect");
        };
        String sentence = texts.text(failure.sentence());
        if (kleurplaat.isJson()) {
            out.println(JsonMapper.shared().writeValueAsString(Map.of("error", Map.of("message", sentence))));
        } else {
            err.println(sentence);
        }
        return failure.exitCode();
    }
}
