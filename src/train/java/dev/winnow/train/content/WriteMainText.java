package dev.winnow.train.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Command: the main text of pages and the CPU time that it takes, for a comparison with programs in
 * other languages.
 *
 * <p>{@code WriteMainText FOLDER OUT}: the {@code .html} files of a folder, a line of JSON for
 * each: {@code name}, {@code main}, {@code ms} of CPU of one thread, from bytes to text, the
 * fastest of some rounds after the compiler has settled.
 */
public final class WriteMainText {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 3;
  private static final double NANOS = 1e6; // a millisecond

  private WriteMainText() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException, ExtractionException {
    PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    for (int round = 0; round < WARM_UP; round++) {
      for (Path file : files) {
        extractor.extract(page(Files.readAllBytes(file)));
      }
    }
    ObjectMapper json = new ObjectMapper();
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]), UTF_8)) {
      for (Path file : files) {
        byte[] html = Files.readAllBytes(file);
        long best = Long.MAX_VALUE;
        String main = "";
        for (int round = 0; round < ROUNDS; round++) {
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          main = main(extractor.extract(page(html)));
          long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
          best = Math.min(best, spent);
        }
        String name = file.getFileName().toString().replace(".html", "");
        out.write(
            json.createObjectNode()
                .put("name", name)
                .put("main", main)
                .put("ms", best / NANOS)
                .toString());
        out.write('\n');
      }
    }
  }

  private static String main(Document document) {
    StringBuilder main = new StringBuilder();
    for (Block block : document.blocks()) {
      if (block.main()) {
        main.append(document.text(block)).append('\n');
      }
    }
    return main.toString();
  }

  private static Page page(byte[] html) {
    return new Page("", null, null, null, Media.HTML, html, null, new Origin("", 0, null));
  }
}
