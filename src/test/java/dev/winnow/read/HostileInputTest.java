package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.winnow.read.record.Told;
import dev.winnow.read.store.MemoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in a file, reading it ends, throws nothing and tells something. */
class HostileInputTest {
  private static final int RUNS = 100; // a second a file; more were run once, by hand
  private static final Duration LONG = Duration.ofSeconds(60); // for all runs on a busy machine

  static List<MemoryFile> files() throws IOException {
    List<byte[]> crawl = Archives.crawl(6);
    byte[] rows = "{\"text\": \"some words\", \"url\": \"u\"}\n".repeat(20).getBytes(UTF_8);
    return List.of(
        MemoryFile.of("plain.warc", Archives.join(crawl.toArray(byte[][]::new))),
        MemoryFile.of("packed.warc.gz", Archives.each(crawl, Archives::gzip)),
        MemoryFile.of("frames.warc.zst", Archives.each(crawl, Archives::zstd)),
        MemoryFile.of("rows.jsonl", rows),
        MemoryFile.of("rows.jsonl.gz", Archives.gzip(rows)),
        MemoryFile.of(
            "rows.json",
            ("[" + new String(rows, UTF_8).strip().replace('\n', ',') + "]").getBytes(UTF_8)),
        MemoryFile.of("page.html.zst", Archives.zstd("<p>words".repeat(50).getBytes(UTF_8))),
        MemoryFile.of("rows.parquet", resource("rows/rows-snappy.parquet")),
        MemoryFile.of("plain.parquet", resource("rows/rows-none.parquet")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void endsAndTells(MemoryFile file) {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          for (int seed = 1; seed <= RUNS; seed++) {
            MemoryFile changed = changed(file, seed);
            List<String> lines = Told.by(changed).lines;
            assertFalse(lines.isEmpty(), "seed " + seed);
            assertEquals(lines, Told.by(changed).lines, "seed " + seed);
          }
        });
  }

  private static MemoryFile changed(MemoryFile file, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = file.bytes().clone();
    int at = random.nextInt(bytes.length);
    byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> bytes = Arrays.copyOf(bytes, 1 + at);
      case 1 -> {
        for (int i = 0; i < 10; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      case 2 -> {
        byte[] noise = new byte[1 + random.nextInt(200)];
        random.nextBytes(noise);
        bytes = Archives.join(Arrays.copyOf(bytes, at), noise, tail);
      }
      default ->
          bytes = Archives.join(Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1), tail);
    }
    return MemoryFile.of(file.name(), bytes);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = HostileInputTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
