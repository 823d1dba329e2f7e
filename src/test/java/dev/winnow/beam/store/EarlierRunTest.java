package dev.winnow.beam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.runs.InputRef;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What --overwrite may delete. */
final class EarlierRunTest {
  private static final String RUN = "{\"schema\":2,\"id\":\"x\",\"records\":1}";

  @TempDir Path home;

  @Test
  void theFilesOfARunGoAndOthersStay() throws Exception {
    Path out = run("out");
    Path foreign = file(out, "documents/letters/tax.txt");
    Path other = file(out, "report/thesis.odt");
    new OutputFolder(out.toString()).clear(true);
    assertTrue(Files.exists(foreign));
    assertTrue(Files.exists(other));
    assertFalse(Files.exists(out.resolve("scores/part-00000.jsonl")));
    assertFalse(Files.exists(out.resolve("documents/crawl/a.warc.jsonl.gz")));
    assertFalse(Files.exists(out.resolve("run.json")));
  }

  @Test
  void aRunStaysWithoutTheFlag() throws IOException {
    Path out = run("out");
    assertThrows(UsageException.class, () -> new OutputFolder(out.toString()).clear(false));
    assertTrue(Files.exists(out.resolve("scores/part-00000.jsonl")));
  }

  @Test
  void filesThatARunWouldReplaceAreRefused() throws IOException {
    Path out = home.resolve("corpus");
    Path foreign = file(out, "documents/part.jsonl.gz");
    UsageException e =
        assertThrows(UsageException.class, () -> new OutputFolder(out.toString()).clear(true));
    assertTrue(String.valueOf(e.getMessage()).contains("documents/part.jsonl.gz"), e.getMessage());
    assertTrue(Files.exists(foreign));
  }

  @Test
  void whatASymbolicLinkNamesIsNotDeleted() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    Path kept = file(elsewhere, "part-00000.jsonl");
    Path out = home.resolve("out");
    file(out, "inputs/part-00000.jsonl");
    Files.writeString(out.resolve("run.json"), RUN);
    Files.createSymbolicLink(out.resolve("scores"), elsewhere);
    assertThrows(UsageException.class, () -> new OutputFolder(out.toString()).clear(true));
    assertTrue(Files.exists(kept));
  }

  @Test
  void sketchesGoAndWhatOthersPutBesideThemStays() throws IOException {
    Path out = home.resolve("out");
    file(out, "sketches/part-00000.bin");
    file(out, "sketches/facts-00000.bin");
    OutputFolder folder = new OutputFolder(out.toString());
    folder.clearSketches();
    assertFalse(Files.exists(out.resolve("sketches")));
    file(out, "sketches/part-00000.bin");
    Path foreign = file(out, "sketches/part-of-a-face.png");
    Path below = file(out, "sketches/old/part-00000.bin");
    folder.clearSketches();
    assertFalse(Files.exists(out.resolve("sketches/part-00000.bin")));
    assertTrue(Files.exists(foreign));
    assertTrue(Files.exists(below));
  }

  @Test
  void inputAndOutputLieApart() throws IOException {
    Path crawl = home.resolve("crawl");
    file(crawl, "a.html");
    InputRef inside = InputRef.whole("a.html", crawl.resolve("a.html").toString(), 1, "");
    assertThrows(
        UsageException.class,
        () -> InputPlaces.check(home.toString(), List.of(crawl.toString()), List.of(inside)));
    assertThrows(
        UsageException.class,
        () -> InputPlaces.check(crawl + "/out", List.of(crawl.toString()), List.of(inside)));
  }

  @Test
  void neighboursMayShareABeginning() throws Exception {
    Path crawl = home.resolve("crawl");
    file(crawl, "a.html");
    InputRef input = InputRef.whole("a.html", crawl.resolve("a.html").toString(), 1, "");
    InputPlaces.check(crawl + "-out", List.of(crawl.toString()), List.of(input));
    assertEquals("crawl", String.valueOf(crawl.getFileName()));
  }

  private Path run(String name) throws IOException {
    Path out = home.resolve(name);
    file(out, "scores/part-00000.jsonl");
    file(out, "documents/crawl/a.warc.jsonl.gz");
    file(out, "attributes/winnow/crawl/a.warc.jsonl.gz");
    Files.createDirectories(out.resolve("inputs"));
    Files.writeString(
        out.resolve("inputs/part-00000.jsonl"),
        "{\"uri\":\"u\",\"name\":\"crawl/a.warc\",\"bytes\":1,\"version\":\"\",\"run\":\"x\","
            + "\"parts\":[],\"policy\":\"\",\"code\":\"\",\"scored\":1,\"skipped\":{},"
            + "\"rejected\":{}}\n");
    Files.writeString(out.resolve("run.json"), RUN);
    return out;
  }

  private static Path file(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}
