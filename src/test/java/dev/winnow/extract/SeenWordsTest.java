package dev.winnow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our text holds the words that a browser shows. */
class SeenWordsTest {
  private static final double ENOUGH = 0.99; // the two separate adjacent words differently

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(Browser.installed().isPresent(), "skipped: no Chromium on the PATH");
    browser = Browser.start(Browser.installed().orElseThrow(), folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  static List<Path> samples() throws IOException {
    return pages("samples/pages");
  }

  static List<Path> constructs() throws IOException {
    return pages("src/test/resources/dev/winnow/extract/seen");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keepsWhatABrowserShowsOfASample(Path page) throws IOException {
    SeenWords seen = SeenWords.of(browser, folder, Files.readAllBytes(page));
    assertTrue(seen.kept() >= ENOUGH, "lost " + seen.lost());
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void keepsEveryWordOfEveryConstruct(Path page) throws IOException {
    SeenWords seen = SeenWords.of(browser, folder, Files.readAllBytes(page));
    assertTrue(seen.words() > 5, () -> "the browser showed only " + seen);
    assertEquals(List.of(), seen.lost(), "lost");
  }

  @Test
  void thereAreTwentySamples() throws IOException {
    assertTrue(samples().size() >= 20, "the issue asks for twenty pages");
  }

  private static List<Path> pages(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
