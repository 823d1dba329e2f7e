package dev.winnow.beam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.runs.InputRef;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputListingTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of("b.html", "a.html", "sub/c.txt", ".hidden/d.html", "_tmp/e.html", "odd[1]*.html")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> names(String... specs) throws IOException {
    return InputListing.find(List.of(specs)).stream()
        .map(ref -> ref.name().substring(folder.toString().length()))
        .toList();
  }

  @Test
  void aFolderGivesItsFilesInOrderWithoutHiddenOnes() throws IOException {
    assertEquals(
        List.of("/a.html", "/b.html", "/odd[1]*.html", "/sub/c.txt"), names(folder.toString()));
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    assertEquals(List.of("/a.html"), names(folder + "/a.html", folder + "/a*"));
  }

  @Test
  void aSpecThatNamesNothingStaysVisible() throws IOException {
    List<InputRef> refs = InputListing.find(List.of(folder + "/none.html"));
    assertTrue(refs.get(0).isMissing());
  }

  @Test
  void namesAreWhatTheUserTyped() throws IOException {
    assertEquals(
        "samples/formats/text.txt",
        InputListing.find(List.of("samples/formats/*.txt")).get(0).name());
    assertEquals(
        "samples/formats/text.txt",
        InputListing.find(List.of("samples/formats/")).stream()
            .map(InputRef::name)
            .filter(name -> name.endsWith("text.txt"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void aListNamesInputsALine() throws IOException {
    Path list = folder.resolve("warc.paths.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(list))) {
      out.write(
          "# comment\n\na.warc.gz\n b.warc.gz \n"
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertEquals(List.of("a.warc.gz", "b.warc.gz"), InputListing.readList(list.toString()));
  }
}
