package dev.winnow.extract.train;

import dev.winnow.extract.ExtractionException;
import dev.winnow.extract.ExtractionLimits;
import dev.winnow.extract.Extractor;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Command: what extraction costs on top of the parser, in CPU time of one thread.
 *
 * <p>{@code MeasureCost FOLDER…}: reads all {@code .html} files below; the last of five rounds
 * counts.
 */
public final class MeasureCost {
  private static final int ROUNDS = 5; // the compiler has settled after three

  private MeasureCost() {}

  /** A way to read a page; returns something, so that no work is left out. */
  private interface Work {
    int read(byte[] html) throws IOException, ExtractionException;
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException, ExtractionException {
    List<byte[]> pages = new ArrayList<>();
    for (String folder : args) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
          pages.add(Files.readAllBytes(file));
        }
      }
    }
    Extractor extractor = new Extractor(ExtractionLimits.DEFAULT);
    for (int round = 1; round <= ROUNDS; round++) {
      double parse = seconds(pages, html -> parse(html).childNodeSize());
      double text = seconds(pages, html -> parse(html).text().length());
      double all = seconds(pages, html -> extractor.extract(page(html)).text().length());
      System.out.printf(
          Locale.ROOT,
          "round %d, pages/s: parse %.0f, parse and text() %.0f, extract %.0f (parse + %.0f %%)%n",
          round,
          pages.size() / parse,
          pages.size() / text,
          pages.size() / all,
          100 * (all - parse) / parse);
    }
  }

  private static double seconds(List<byte[]> pages, Work work)
      throws IOException, ExtractionException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int sum = 0;
    for (byte[] page : pages) {
      sum += work.read(page);
    }
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (sum == 0) {
      System.out.println("no page has a text");
    }
    return (end - start) / 1e9;
  }

  private static org.jsoup.nodes.Document parse(byte[] html) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(html), null, "");
  }

  private static Page page(byte[] html) {
    return new Page("", null, null, null, Media.HTML, html, null, new Origin("", 0, null));
  }
}
