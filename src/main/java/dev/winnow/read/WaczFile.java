package dev.winnow.read;

import dev.winnow.model.Origin;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.store.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the WARC files inside a WACZ file (Webrecorder, 2021), which is a ZIP, and those of WACZ
 * files inside it.
 *
 * <p>The directory of a ZIP stands at its end, so the file is first copied to local disk.
 */
final class WaczFile {
  private WaczFile() {}

  static void read(InputFile file, ReadOptions options, PageSink sink) throws IOException {
    Path copy = Files.createTempFile("wacz", ".zip");
    try {
      try (InputStream from = Channels.newInputStream(file.open())) {
        Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      try (ZipFile zip = new ZipFile(copy.toFile())) {
        entries(zip, file, options, sink);
      } catch (ZipException e) {
        reject(file, Code.COMPRESSION_BROKEN, "no ZIP file: " + e.getMessage(), sink);
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void entries(ZipFile zip, InputFile file, ReadOptions options, PageSink sink)
      throws IOException {
    List<? extends ZipEntry> archives =
        zip.stream()
            .filter(
                entry -> !entry.isDirectory() && isArchive(file, FileFormat.named(entry.getName())))
            .toList();
    if (archives.isEmpty()) {
      reject(file, Code.FORMAT_UNKNOWN, "a ZIP file that holds no WARC file", sink);
    }
    for (ZipEntry archive : archives) {
      CrawlFiles.read(
          new Member(zip, archive, file.name() + "!/" + archive.getName()), options, sink);
    }
  }

  /** WARC files, and WACZ files in the outermost one (WACZ 1.1.1, multi-WACZ). */
  private static boolean isArchive(InputFile file, @Nullable FileFormat format) {
    return format == FileFormat.WARC || (format == FileFormat.WACZ && !(file instanceof Member));
  }

  private static void reject(InputFile file, Code code, String message, PageSink sink) {
    RecordOutcome.failed(new Origin(file.name(), 0, null), code, message).tell(sink);
  }

  private record Member(ZipFile zip, ZipEntry entry, String name) implements InputFile {
    @Override
    public long size() {
      return entry.getSize();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
      return Channels.newChannel(zip.getInputStream(entry));
    }
  }
}
