package dev.winnow.cli;

import dev.winnow.naming.NearestName;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands of Winnow. Each takes its flags and returns an exit code; a failure is one line on
 * the error stream, never a stack trace. Flags without a command mean {@code score}; no argument at
 * all means {@code help}.
 */
@Command(
    name = "winnow",
    header = {
      "Finds text made to rank in crawled pages, and says why.",
      "Start it as bin/winnow of the distribution, or as java -jar winnow.jar.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    footer = {
      "",
      "First run: winnow score FOLDER --output=runs/first, then open runs/first/report/index.html.",
      "winnow help COMMAND lists the flags of a command, with an example.",
      "",
      WinnowCli.EXIT_CODES
    })
public final class WinnowCli implements Callable<Integer> {
  static final String EXIT_CODES =
      "Exit codes: 0 done, 1 failed, 2 usage or policy wrong, 3 a gate failed,"
          + " 4 too many rejects, 5 no input.";

  private final CommandConsole console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Unmatched private List<String> flags = new ArrayList<>();

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean verbose;

  private WinnowCli(CommandConsole console) {
    this.console = console;
  }

  /** The commands on this process's own streams. */
  public static WinnowCli system() {
    return new WinnowCli(CommandConsole.system());
  }

  /** The commands on other streams, for tests. */
  public static WinnowCli on(InputStream in, PrintStream out, PrintStream err) {
    return new WinnowCli(new CommandConsole(in, out, err, false, false));
  }

  /** Runs one command and returns its exit code; the README lists the codes. */
  public int run(String... args) {
    CommandLine line = new CommandLine(this);
    commands(args.length == 0 ? "" : args[0]).forEach(line::addSubcommand);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler((problem, given) -> fail(ExitCode.USAGE, usage(problem)));
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> fail(ExitCode.of(thrown), thrown));
    int code = line.execute(args);
    boolean lost = code == ExitCode.DONE && console.lostOutput() && !scored(line.getParseResult());
    return lost ? fail(ExitCode.FAILED, "not all of the output could be printed") : code;
  }

  /** Whether the run was one of {@code score}, whose rows stand in files. */
  private static boolean scored(ParseResult parsed) {
    return parsed.hasSubcommand()
        ? parsed.subcommand().commandSpec().name().equals("score")
        : !parsed.unmatched().isEmpty();
  }

  /** The command of a name, or all commands in the order of the help if none has that name. */
  private List<Object> commands(String name) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("score", () -> new ScoreCommand(console));
    all.put("explain", () -> new ExplainCommand(console));
    all.put("agree", () -> new AgreeCommand(console));
    all.put("evaluate", () -> new EvaluateCommand(console));
    all.put("calibrate", () -> new CalibrateCommand(console));
    all.put("compare", () -> new CompareCommand(console));
    all.put("signals", () -> new SignalsCommand(console));
    all.put("version", () -> new VersionCommand(console));
    all.put("help", () -> new HelpCommand(this));
    all.put("generate-completion", () -> new CompletionCommand(console));
    boolean one = all.containsKey(name) && !name.equals("help") && !name.startsWith("generate");
    Supplier<Object> named = one ? all.get(name) : null; // picocli reads one class sooner than all
    return named == null ? all.values().stream().map(Supplier::get).toList() : List.of(named.get());
  }

  /** Runs without a command: flags alone mean {@code score}. */
  @Override
  public Integer call() throws Exception {
    if (flags.isEmpty()) {
      return help(null);
    }
    if (!flags.get(0).startsWith("--")) {
      throw unknown(flags.get(0));
    }
    return new ScoreCommand(console, flags).call();
  }

  /**
   * Prints the overview, or the help of one command.
   *
   * @throws UsageException with the nearest command if there is none of that name
   */
  int help(@Nullable String command) throws UsageException {
    if (command == null) {
      spec.commandLine().usage(spec.commandLine().getOut());
      return ExitCode.DONE;
    }
    if (!spec.subcommands().containsKey(command)) {
      throw unknown(command);
    }
    return new WinnowCli(console).run(command, "--help");
  }

  private UsageException unknown(String command) {
    String nearest = NearestName.to(command, spec.subcommands().keySet());
    String hint =
        NearestName.isSimilar(command, nearest)
            ? "the nearest is " + nearest
            : "winnow help lists the commands";
    return new UsageException("no command " + command + "; " + hint);
  }

  private static String usage(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
      String given = unmatched.getUnmatched().get(0);
      String flag = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
      List<String> known = new ArrayList<>();
      problem.getCommandLine().getCommandSpec().options().forEach(o -> known.add(o.longestName()));
      return String.format(
          Locale.ROOT, "no flag %s; the nearest is %s", flag, NearestName.to(flag, known));
    }
    if (problem instanceof MissingParameterException) {
      return problem.getMessage() + " (see --help)";
    }
    return String.valueOf(problem.getMessage());
  }

  private int fail(int code, Throwable thrown) {
    Throwable cause = thrown;
    if (verbose) {
      thrown.printStackTrace(console.err());
    }
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    FailureAdvice advice = FailureAdvice.about(thrown);
    boolean said = (code == ExitCode.USAGE || code == ExitCode.NO_INPUT) && advice == null;
    boolean plain =
        said
            || cause.getClass() == IOException.class
            || cause.getClass() == IllegalArgumentException.class;
    String spoken = plain ? cause.getMessage() : null; // other messages need the class name
    String message = spoken == null ? cause.toString() : spoken;
    return fail(code, advice == null ? message : advice.line(message));
  }

  private int fail(int code, String message) {
    String line = message.lines().filter(l -> !l.isBlank()).findFirst().orElse("failed");
    console.err().println("winnow: " + line);
    return code;
  }
}
