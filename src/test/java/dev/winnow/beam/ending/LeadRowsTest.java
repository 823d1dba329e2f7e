package dev.winnow.beam.ending;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.winnow.beam.store.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lines of the first part show every type; no line is lost or doubled by it. */
final class LeadRowsTest {
  @TempDir Path folder;

  @BeforeEach
  void knowsLocalFiles() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  private Path part(int number) {
    return folder.resolve("scores/part-0000" + number + ".jsonl");
  }

  private void write(int number, String... lines) throws IOException {
    Files.createDirectories(part(number).getParent());
    Files.writeString(part(number), String.join("\n", lines) + "\n");
  }

  private void arrange() throws IOException {
    new LeadRows(new OutputFolder(folder.toString())).arrange();
  }

  private static String plain(String id) {
    return String.format(Locale.ROOT, "{\"id\":\"%s\",\"quality\":null,\"flags\":[]}", id);
  }

  @Test
  void aLineThatShowsATypeGoesToTheFront() throws IOException {
    String scored = "{\"id\":\"s\",\"quality\":80.0,\"flags\":[]}";
    String flagged = "{\"id\":\"f\",\"quality\":2.0,\"flags\":[\"spun-text\"]}";
    write(0, plain("a"), plain("b"));
    write(1, plain("c"), scored, plain("d"));
    write(2, plain("e"), flagged, scored.replace("\"s\"", "\"t\""));
    arrange();
    assertEquals(List.of(scored, flagged, plain("a"), plain("b")), Files.readAllLines(part(0)));
    assertEquals(List.of(plain("c"), plain("d")), Files.readAllLines(part(1)));
    assertEquals(
        List.of(plain("e"), scored.replace("\"s\"", "\"t\"")), Files.readAllLines(part(2)));
  }

  @Test
  void aPartFromWhichEveryLineMovedIsGone() throws IOException {
    write(0, plain("a"));
    write(1, "{\"id\":\"s\",\"quality\":80.0,\"flags\":[]}");
    arrange();
    assertEquals(2, Files.readAllLines(part(0)).size());
    assertFalse(Files.exists(part(1)), "some loaders fail on an empty file");
  }

  @Test
  void partsThatShowAllStayAsTheyAre() throws IOException {
    write(0, "{\"id\":\"a\",\"quality\":1.0}");
    write(1, "{\"id\":\"b\",\"quality\":null}", "{\"id\":\"c\",\"quality\":3.0}");
    byte[] first = Files.readAllBytes(part(0));
    byte[] second = Files.readAllBytes(part(1));
    arrange();
    assertArrayEquals(first, Files.readAllBytes(part(0)));
    assertArrayEquals(second, Files.readAllBytes(part(1)));
  }

  @Test
  void aTryThatBrokeOffBetweenTwoFilesLeavesNoLineTwice() throws IOException {
    String scored = "{\"id\":\"s\",\"quality\":80.0,\"flags\":[]}";
    write(0, scored, plain("a")); // written by the try that broke off
    write(1, plain("c"), scored); // still as it was
    arrange();
    assertEquals(List.of(scored, plain("a")), Files.readAllLines(part(0)));
    assertEquals(List.of(plain("c")), Files.readAllLines(part(1)));
  }

  @Test
  void twiceIsOnce() throws IOException {
    write(0, plain("a"));
    write(1, plain("c"), "{\"id\":\"s\",\"quality\":80.0,\"flags\":[]}");
    arrange();
    List<String> once = Files.readAllLines(part(0));
    arrange();
    assertEquals(once, Files.readAllLines(part(0)));
    assertEquals(List.of(plain("c")), Files.readAllLines(part(1)));
  }

  @Test
  void aRunWithoutScoresHasNothingToArrange() throws IOException {
    arrange();
    assertFalse(Files.exists(folder.resolve("scores")));
  }
}
