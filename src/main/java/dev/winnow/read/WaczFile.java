package dev.winnow.read;

import dev.winnow.model.Origin;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.store.InputFile;
import dev.winnow.read.unpack.BrokenMember;
import java.io.EOFException;
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
      read(copy, file, options, sink);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void read(Path copy, InputFile file, ReadOptions options, PageSink sink)
      throws IOException {
    ZipFile opened;
    try {
      opened = new ZipFile(copy.toFile());
    } catch (ZipException e) {
      reject(file, Code.COMPRESSION_BROKEN, "no ZIP file: " + e.getMessage(), sink);
      return;
    } catch (EOFException e) { // the copy is whole: its directory claims more than it has
      reject(file, Code.COMPRESSION_BROKEN, "no ZIP file: it ends early", sink);
      return;
    }
    try (ZipFile zip = opened) {
      entries(zip, file, options, sink);
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
    public ReadableByteChannel open() {
      return Channels.newChannel(new Unpacked(zip, entry));
    }
  }

  /**
   * The bytes of a member. Damage in it is told as that of any packed file: what ends too early is
   * the member, since the ZIP file is a local copy and whole.
   */
  private static final class Unpacked extends InputStream {
    private final ZipFile zip;
    private final ZipEntry entry;
    private @Nullable InputStream from;

    Unpacked(ZipFile zip, ZipEntry entry) {
      this.zip = zip;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
      try {
        if (from == null) {
          from = zip.getInputStream(entry);
        }
        return from.read(to, start, length);
      } catch (ZipException | EOFException e) {
        throw new BrokenMember(false, "damaged in the ZIP file: " + e.getMessage());
      }
    }

    @Override
    public void close() throws IOException {
      if (from != null) {
        from.close();
      }
    }
  }
}
