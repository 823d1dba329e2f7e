package dev.winnow.beam.store;

import dev.winnow.runs.InputRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files of a local folder whose names are no text in the encoding of this process, so that nothing
 * can open them by name. Under {@code LC_ALL=C}, as cron and containers have it, JDK 17 takes names
 * for ASCII; such files would vanish without a record.
 */
final class UnreadableNames {
  private UnreadableNames() {}

  /** The files, each as an input that cannot be read. */
  static List<InputRef> below(String folder) throws IOException {
    if (folder.contains("://") || !Files.isDirectory(Path.of(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> !opensByName(file))
          .filter(file -> !Files.isDirectory(file))
          .map(file -> InputRef.unreadable(file.toString(), reason()))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether the text of a path names the path. */
  private static boolean opensByName(Path file) {
    try {
      return Path.of(file.toString()).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String reason() {
    String encoding = System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
    return String.format(
        Locale.ROOT,
        "the name of the file is no text in %s; set LC_ALL=C.UTF-8 if it is UTF-8",
        encoding);
  }
}
