package dev.winnow.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** The WARCs to measure: the named ones, or the samples, repeated. */
final class BenchmarkPages {
  private static final Path FOLDER = Path.of("target", "bench");
  private static final int FILES = 5;
  private static final int PAGES = 1000; // a file
  private static final Instant FETCHED = Instant.parse("2026-01-31T00:00:00Z");

  private BenchmarkPages() {}

  /** The files of a glob; without one, archives made of the samples. */
  static List<Path> of(String glob) throws IOException {
    return glob.isEmpty() ? ofSamples() : named(Path.of(glob).toAbsolutePath());
  }

  private static List<Path> named(Path glob) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.list(glob.getParent())) {
      return files.filter(matcher::matches).sorted().toList();
    }
  }

  private static List<Path> ofSamples() throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    try (Stream<Path> samples = Files.walk(Path.of("samples", "pages"))) {
      for (Path html :
          samples.filter(file -> file.toString().endsWith(".html")).sorted().toList()) {
        bodies.add(Files.readAllBytes(html));
      }
    }
    Files.createDirectories(FOLDER);
    List<Path> files = new ArrayList<>();
    for (int f = 0; f < FILES; f++) {
      Path file = FOLDER.resolve("samples-" + f + ".warc.gz");
      write(file, bodies, f * PAGES);
      files.add(file);
    }
    return files;
  }

  private static void write(Path file, List<byte[]> bodies, int from) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      for (int page = from; page < from + PAGES; page++) {
        HttpResponse answer =
            new HttpResponse.Builder(200, "OK")
                .body(MediaType.parse("text/html; charset=utf-8"), bodies.get(page % bodies.size()))
                .build();
        URI target = URI.create("https://example.org/page/" + page);
        writer.write(
            new WarcResponse.Builder(target)
                .recordId(URI.create("urn:winnow:page:" + page))
                .date(FETCHED)
                .body(answer)
                .build());
      }
    }
  }

  /** A folder with several copies of the files; links if the disk allows them. */
  static Path repeated(List<Path> files, int times) throws IOException {
    Path folder = fresh("x" + times);
    for (int copy = 0; copy < times; copy++) {
      for (Path file : files) {
        Path target = folder.resolve(copy + "-" + file.getFileName());
        try {
          Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException e) { // another disk
          Files.copy(file, target);
        }
      }
    }
    return folder;
  }

  /** One file of all records, since gzip members may simply be joined. */
  static Path joined(List<Path> files, int times) throws IOException {
    Path large = fresh("one").resolve("large.warc.gz");
    try (OutputStream out = Files.newOutputStream(large)) {
      for (int copy = 0; copy < times; copy++) {
        for (Path file : files) {
          Files.copy(file, out);
        }
      }
    }
    return large;
  }

  /** An empty folder for an output or an input. */
  static Path fresh(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
