package dev.winnow.beam.job;

import dev.winnow.beam.store.NamedFile;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.runs.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Finds the phrasing resource that a command uses. */
public final class PhrasingSource {
  private PhrasingSource() {}

  /**
   * Returns {@code sha256:} and the hex digest of a resource.
   *
   * @param file path or URI, or null for the shipped resource
   */
  static String digest(@Nullable String file) throws UsageException, IOException {
    return file == null ? PhrasingModel.shippedDigest() : load(file).digest();
  }

  /**
   * Loads a resource; one process loads the same resource once.
   *
   * @param file path or URI, or null for the shipped resource
   * @throws UsageException if there is no such file, or if it is no phrasing resource
   */
  public static PhrasingModel load(@Nullable String file) throws UsageException {
    if (file == null) {
      return PhrasingModel.shipped();
    }
    try (InputStream in = NamedFile.open(file)) {
      return SharedModels.of(in.readAllBytes());
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new UsageException("--phrasing=" + file + ": there is no such file");
    } catch (IOException | RuntimeException e) {
      throw new UsageException(
          "--phrasing=" + file + ": is no phrasing resource: " + e.getMessage());
    }
  }
}
