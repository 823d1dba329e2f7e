package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user types, and what comes back. */
final class CommandLineTest {
  private static final String SPAM = "samples/pages/spam/all-three-faults.html";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scroe                               | no command scroe; the nearest is score
          score --inptu=a --output=b          | no flag --inptu; the nearest is --input
          score --output=b                    | --input is missing (winnow score --help lists the flags)
          score --input=samples/pages         | --output is missing (winnow score --help lists the flags)
          score --input=a --output=b -stray   | -stray is no flag; flags are --name=value
          frobnicate                          | no command frobnicate; winnow help lists the commands
          score --input=a --output=b --policy=none.yaml | --policy=none.yaml: there is no such file
          explain --phrasing=none samples/formats/text.txt | --phrasing=none: there is no such file
          explain --phrasing=README.md samples/formats/text.txt | --phrasing=README.md: is no phrasing resource: not a phrasing resource of this version: make one with train
          score --input=samples/formats --output=target/never --phrasing=none | --phrasing=none: there is no such file
          score --input=samples/formats --output=target/never --formats=jsonn | --formats: jsonn is no format; the nearest is jsonl
          score --input=samples/formats --output=target/never --gate=none | --gate=none: there is no such file
          evaluate --run=samples --labels=samples/labels.jsonl | samples is no finished run: it holds no run.json
          agree --labels=samples/labels.jsonl | --labels: name the files of two reviewers or more
          score --input=samples/formats --output=target/never --maxRejectRate=7 | --maxRejectRate=7: must be a number from 0 to 1
          score --output=target/never --inputList=none.txt | --inputList=none.txt: there is no such file
          score --input=samples/formats --output=target/never --inputPrefix=x/ | --inputPrefix goes with --inputList
          score --input=nowhere://bucket/x --output=target/never | No filesystem found for scheme nowhere (this jar knows local files, hdfs://, gs:// and s3://)
          explain --polisy=a b                | no flag --polisy; the nearest is --policy
          explain none.html                   | none.html: there is no such file
          explain samples/pages               | samples/pages is a folder; name one page in it
          explain --html samples/formats/text.txt | --html shows places in the source of an HTML page, and not in --json
          explain samples/pages/crawl.warc.gz#nowhere | samples/pages/crawl.warc.gz holds no page nowhere among its 3
          """)
  void aWrongCommandLineIsOneLine(String line, String message) {
    CommandRuns.Ended ended = CommandRuns.command(line.split(" "));
    assertEquals("winnow: " + message + "\n", ended.err());
    assertEquals(2, ended.code());
  }

  @Test
  void aWrongPolicyIsOneLine(@TempDir Path folder) throws IOException {
    Path policy = folder.resolve("p.yaml");
    Files.writeString(policy, "policy: p\nsignal: {}\n");
    CommandRuns.Ended ended = CommandRuns.command("signals", "--policy=" + policy);
    assertEquals(2, ended.code());
    assertEquals(
        String.format(
                Locale.ROOT,
                "winnow: policy %s: signal is no key here; allowed: families, policy, scope,"
                    + " signals, sites,",
                policy)
            + " verdicts\n",
        ended.err());
  }

  @Test
  void anOutputIsNotWrittenOver(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("run.json"), "{\"schema\":2,\"records\":1}");
    CommandRuns.Ended ended = CommandRuns.command("score", "--input=" + SPAM, "--output=" + folder);
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("--overwrite"), ended.err());
  }

  @Test
  void explainShowsWhatCountsAndWhere() {
    CommandRuns.Ended ended = CommandRuns.command("explain", SPAM);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("verdict   reject"), ended.out());
    assertTrue(
        ended.out().contains("keyword-stuffing, repeated-affiliate-links, spun-text"), ended.out());
    assertTrue(ended.out().contains("usual: "), ended.out());
    assertFalse(ended.out().contains("  kind: "), "details are for --all");
  }

  @Test
  void explainReadsAPipeAndPrintsTheRow() throws IOException {
    String text = Files.readString(Path.of("samples/pages/honest/legal-notice.txt"));
    CommandRuns.Ended ended = CommandRuns.piped(text, "explain", "--json", "-");
    assertEquals(0, ended.code(), ended.err());
    JsonNode row = CommandRuns.tree(ended.out());
    assertEquals(2, row.get("schema").asInt());
    assertEquals("keep", row.get("verdict").asText());
  }

  @Test
  void explainFindsARecordOfAnArchive() {
    String record = "samples/pages/crawl.warc.gz#https://www.example.org/go-links";
    CommandRuns.Ended missing = CommandRuns.command("explain", "samples/pages/crawl.warc.gz");
    assertEquals(2, missing.code());
    String named = missing.err().replaceAll("(?s).*such as (\\S+)\n", "$1");
    CommandRuns.Ended ended = CommandRuns.command("explain", named.isBlank() ? record : named);
    assertEquals(0, ended.code(), ended.err());
  }

  @Test
  void signalsListsEveryOne() {
    CommandRuns.Ended ended = CommandRuns.command("signals");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("\nspun-text  [probability]\n"), ended.out());
    assertTrue(ended.out().contains("\nrps_doc_word_count  ["), ended.out());
    assertTrue(ended.out().lines().allMatch(line -> line.length() <= 80), ended.out());
  }

  @Test
  void helpAndVersionSucceed() {
    assertEquals(0, CommandRuns.command("--help").code());
    assertEquals(0, CommandRuns.command("score", "-h").code());
    assertEquals("winnow 0.1.0\n", CommandRuns.command("--version").out());
    assertEquals("winnow 0.1.0\n", CommandRuns.command("version").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "score samples/formats/text.txt --output OUT --maxRejectRate 0.5",
        "--output OUT --overwrite samples/formats/text.txt",
        "--quiet --input samples/formats/text.txt --output=OUT"
      })
  void flagsTakeValuesBehindASpaceAndInputsNeedNoFlag(String line, @TempDir Path folder)
      throws IOException {
    String output = folder.resolve("out").toString();
    CommandRuns.Ended ended = CommandRuns.command(line.replace("OUT", output).split(" "));
    assertEquals(0, ended.code(), ended.err());
    assertTrue(Files.readString(Path.of(output, "run.json")).contains("text.txt"));
  }

  @Test
  void aListOfACrawlTakesItsBucketAsPrefix(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("warc.paths");
    Files.writeString(list, "formats/text.txt\npages/crawl.warc.gz\n");
    Path output = folder.resolve("out");
    CommandRuns.Ended ended =
        CommandRuns.command(
            "score", "--inputList=" + list, "--inputPrefix=samples/", "--output=" + output);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("2 files"), ended.out());
  }

  @Test
  void aMessageNamesAFewOfManyInputs(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("warc.paths");
    Files.writeString(list, "a\nb\nc\n" + "gone\n".repeat(5_000));
    CommandRuns.Ended ended =
        CommandRuns.command("score", "--inputList=" + list, "--output=" + folder.resolve("out"));
    assertEquals(5, ended.code());
    assertEquals("winnow: no file matches a, b, c and 5,000 more\n", ended.err());
  }

  @Test
  void verboseShowsWhereAFailureCameFrom() {
    CommandRuns.Ended ended = CommandRuns.command("explain", "--verbose", "none.html");
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("\tat dev.winnow."), ended.err());
    assertTrue(ended.err().endsWith("winnow: none.html: there is no such file\n"), ended.err());
  }

  @Test
  void noArgumentAndHelpPrintTheOverview() {
    String overview = CommandRuns.command("--help").out();
    assertTrue(overview.contains("explain"), overview);
    assertEquals(overview, CommandRuns.command().out());
    assertEquals(overview, CommandRuns.command("help").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"score", "explain", "agree", "evaluate", "calibrate", "compare", "signals"})
  void helpOfACommandHasAnExampleAndIsWhatItsOwnFlagPrints(String command) {
    String help = CommandRuns.command(command, "--help").out();
    assertTrue(help.contains("Example: winnow " + command + " "), help);
    assertEquals(help, CommandRuns.command("help", command).out());
  }

  @Test
  void helpOfAnUnknownCommandNamesTheNearest() {
    CommandRuns.Ended ended = CommandRuns.command("help", "explian");
    assertEquals(2, ended.code());
    assertEquals("winnow: no command explian; the nearest is explain\n", ended.err());
  }

  @Test
  void completionKnowsCommandsAndFlags() {
    String script = CommandRuns.command("generate-completion").out();
    for (String word : List.of("explain", "--labels", "--inputList", "--incremental")) {
      assertTrue(script.contains(word), word);
    }
  }

  /** Each quote begins in the file at the line and column that the output names. */
  @ParameterizedTest
  @ValueSource(strings = {SPAM, "samples/pages/spam/hidden-text-and-footer.html"})
  void explainLeadsBackToTheSource(String file) throws IOException {
    CommandRuns.Ended ended = CommandRuns.command("explain", "--html", "--all", file);
    assertEquals(0, ended.code(), ended.err());
    List<String> source = Files.readAllLines(Path.of(file));
    Pattern place = Pattern.compile(" {4,}\\d+  (\\d+):(\\d+)@\\d+ +.*?\\[(\\w+|.)");
    int places = 0;
    for (String line : ended.out().lines().toList()) {
      Matcher found = place.matcher(line);
      if (found.find()) {
        String there = source.get(Integer.parseInt(found.group(1)) - 1);
        there = there.substring(Integer.parseInt(found.group(2)) - 1);
        String quote = found.group(3).equals("]") ? "<" : found.group(3); // unseen: its element
        assertTrue(there.startsWith(quote) || there.startsWith("&"), line);
        places++;
      }
    }
    assertTrue(places > 10, ended.out());
  }
}
