package dev.winnow.cli;

import dev.winnow.beam.job.PhrasingSource;
import dev.winnow.beam.job.PolicySource;
import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.line.PageLine;
import dev.winnow.line.PageRejectedException;
import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.policy.Policy;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.store.InputFile;
import dev.winnow.read.store.LocalFile;
import dev.winnow.report.ScoreRows;
import dev.winnow.runs.BuildVersion;
import dev.winnow.runs.FieldNames;
import dev.winnow.runs.UsageException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores one page and explains it in the terminal, without starting an engine. */
@Command(
    name = "explain",
    description = "Explain the score of one page.",
    footer = {"", "Example: winnow explain 'crawl.warc.gz#https://example.com/page'"},
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Parameters(
      paramLabel = "FILE",
      description = "A page, - for standard input, or FILE#URL for a record of an archive.")
  private String page = "";

  @Option(names = "--policy", paramLabel = "FILE", description = "Another policy.")
  private @Nullable String policy;

  @Option(names = "--phrasing", paramLabel = "FILE", description = "Another phrasing resource.")
  private @Nullable String phrasing;

  @Option(names = "--map", paramLabel = "FIELDS", description = "Field names: text=body,url=link.")
  private String map = "";

  @Option(names = "--all", description = "Show every place, with its details.")
  private boolean all;

  @Option(names = "--json", description = "Print the score row instead.")
  private boolean json;

  @Option(names = "--html", description = "Show line:column@offset of each place in the source.")
  private boolean html;

  ExplainCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    ReadOptions options = ReadOptions.defaults().withFields(FieldNames.parse(map));
    Policy rules = PolicySource.load(policy).read();
    SoughtPage sought = find(options);
    if (html && (json || sought.page().media() != Media.HTML)) {
      throw new UsageException(
          "--html shows places in the source of an HTML page, and not in --json");
    }
    try {
      PageLine.Result result =
          new PageLine(rules, PhrasingSource.load(phrasing)).score(sought.page());
      show(result, rules, html ? places(sought.page(), result) : null);
      return ExitCode.DONE;
    } catch (PageRejectedException e) {
      console
          .err()
          .printf(Locale.ROOT, "winnow: %s: %s%n", e.rejected().code().word(), e.getMessage());
      return ExitCode.FAILED;
    }
  }

  /**
   * Reads the page a second time for its source places, so that other calls do not pay for them.
   */
  private static SourcePlaces places(Page page, PageLine.Result result) throws ExtractionException {
    PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
    return new SourcePlaces(extractor.sources(page), result.document());
  }

  private void show(PageLine.Result result, Policy rules, @Nullable SourcePlaces places)
      throws IOException {
    if (json) {
      try (ScoreRows rows = new ScoreRows(new Unclosed(console.out()), BuildVersion.VERSION)) {
        rows.add(result.scored());
      }
    } else {
      new ScoreExplanation(console, rules, all, places)
          .print(result.scored(), result.document().text());
    }
  }

  private SoughtPage find(ReadOptions options) throws UsageException, IOException {
    int hash = page.indexOf('#');
    boolean whole = page.equals("-") || hash < 0 || Files.exists(Path.of(page));
    String file = whole ? page : page.substring(0, hash);
    SoughtPage sought = new SoughtPage(whole ? null : page.substring(hash + 1));
    CrawlFiles.read(open(file), options, sought);
    sought.require(file);
    return sought;
  }

  private InputFile open(String file) throws UsageException, IOException {
    if (file.equals("-")) {
      return new MemoryFile("standard input", console.in().readAllBytes());
    }
    if (Files.isDirectory(Path.of(file))) {
      throw new UsageException(file + " is a folder; name one page in it");
    }
    if (!Files.isRegularFile(Path.of(file))) {
      String hint =
          file.matches("https?://.*") ? "; Winnow reads files, so save the page first" : "";
      throw new UsageException(file + ": there is no such file" + hint);
    }
    return LocalFile.of(Path.of(file));
  }

  /** Keeps standard output open when the rows are closed. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
