package dev.winnow.samples;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the packed files among the samples from their sources, so that nobody edits them by hand.
 *
 * <p>{@code mvn -q test-compile exec:java@pack-samples}. No clock and no random number is used:
 * unchanged sources give unchanged bytes on the same JDK.
 */
public final class PackSamples {
  private PackSamples() {}

  /**
   * Packs everything that {@code packs.jsonl} lists.
   *
   * @param args the samples folder
   */
  public static void main(String[] args) throws IOException {
    Path samples = Path.of(args[0]);
    for (PackedFile pack : PackedFile.all(samples)) {
      Path file = samples.resolve(pack.file());
      write(pack, file);
      cut(file, pack.keep());
    }
  }

  private static void write(PackedFile pack, Path file) throws IOException {
    switch (pack.kind()) {
      case "warc.gz" -> ArchiveWriter.writeResponses(file, pack.pages());
      case "wet.gz" -> ArchiveWriter.writeTexts(file, pack.pages());
      case "parquet" -> CorpusRows.writeParquet(file, pack.pages());
      case "jsonl" -> Files.write(file, CorpusRows.lines(pack.pages()));
      case "jsonl.zst" -> {
        try (OutputStream to = new ZstdOutputStream(Files.newOutputStream(file))) {
          to.write(CorpusRows.lines(pack.pages()));
        }
      }
      case "html.gz" -> {
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
          to.write(pack.pages().get(0).body());
        }
      }
      default -> throw new IllegalArgumentException(pack.file() + " has no known format");
    }
  }

  private static void cut(Path file, double keep) throws IOException {
    try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
      bytes.truncate((long) (bytes.size() * keep));
    }
  }
}
