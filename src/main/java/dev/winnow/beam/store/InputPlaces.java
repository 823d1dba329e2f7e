package dev.winnow.beam.store;

import dev.winnow.runs.InputRef;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps input and output apart: a run that reads what it writes, or is asked to clear the folder
 * that it reads from, loses data.
 */
public final class InputPlaces {
  private InputPlaces() {}

  /**
   * Checks local paths, links resolved; object stores by their names.
   *
   * @param specs as the user named the inputs, or null
   * @throws UsageException if an input lies below the output, or the output below an input folder
   */
  public static void check(
      @Nullable String output, @Nullable List<String> specs, List<InputRef> inputs)
      throws UsageException {
    if (output == null) {
      return;
    }
    String folder = real(output);
    for (InputRef input : inputs) {
      if (!input.isMissing() && below(real(input.resource()), folder)) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "the input %s lies in --output=%s; name another folder",
                input.name(),
                output));
      }
    }
    for (String spec : specs == null ? List.<String>of() : specs) {
      String input = real(spec.strip());
      boolean isFolder = spec.strip().endsWith("/") || isLocalFolder(spec.strip());
      if (isFolder && (below(folder, input) || folder.equals(input))) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--output=%s lies in the input folder %s; name another folder",
                output,
                spec.strip()));
      }
    }
  }

  private static boolean isLocalFolder(String spec) {
    return !spec.contains("://") && Files.isDirectory(Path.of(spec));
  }

  private static boolean below(String file, String folder) {
    return file.startsWith(folder.endsWith("/") ? folder : folder + "/");
  }

  /** A path without links and dots, as far as it is there; a URI without its last slash. */
  private static String real(String path) {
    if (path.contains("://")) {
      return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
    Path at = Path.of(path).toAbsolutePath().normalize();
    for (Path there = at; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(at)).normalize().toString();
      } catch (IOException e) {
        // not there yet; its parent may be
      }
    }
    return at.toString();
  }
}
