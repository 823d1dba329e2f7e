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
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in a file, reading it ends, throws nothing and tells something. */
class HostileInputTest {
  private static final int RUNS = 100; // a second a file; more were run once, by hand
  private static final Duration LONG = Duration.ofSeconds(60); // for all runs on a busy machine

  private static final String MHTML =
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="cut"

      --cut
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/page

      <p>Some words =E2=80=93 and=
       some more of them.
      --cut--
      """;

  static List<MemoryFile> files() throws IOException {
    List<byte[]> crawl = Archives.crawl(6);
    byte[] wacz =
        Archives.zip(
            Map.of(
                "archive/plain.warc", Archives.join(crawl.toArray(byte[][]::new)),
                "archive/packed.warc.gz", Archives.each(crawl, Archives::gzip)));
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
        MemoryFile.of("plain.parquet", resource("rows/rows-none.parquet")),
        MemoryFile.of("crawl.wacz", wacz),
        MemoryFile.of("several.wacz", Archives.zip(Map.of("inner.wacz", wacz))),
        MemoryFile.of("twice.warc.gz", Archives.gzip(Archives.each(crawl, Archives::gzip))),
        MemoryFile.of(
            "whole.warc.gz",
            Archives.gzip(Archives.gzip(Archives.join(crawl.toArray(byte[][]::new))))),
        MemoryFile.of("crawl.arc", arc()),
        MemoryFile.of("chunks.warc", chunks()),
        MemoryFile.of("page.mhtml", MHTML.getBytes(UTF_8)));
  }

  private static byte[] arc() {
    String page = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + "words ".repeat(40);
    String line = "http://example.org/ 192.0.2.1 20260131000000 text/html " + page.length() + '\n';
    String version = "1 0 someone\n";
    String first = "filedesc://x.arc 0.0.0.0 20260131000000 text/plain " + version.length() + '\n';
    return (first + version + '\n' + (line + page + '\n').repeat(5)).getBytes(UTF_8);
  }

  private static byte[] chunks() {
    String body = "1a\r\n<p>twenty-six bytes of text\r\n".repeat(9) + "0\r\n\r\n";
    byte[] record =
        Archives.response(
            "http://example.org/",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
            body.getBytes(UTF_8));
    return Archives.join(record, record, record);
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
