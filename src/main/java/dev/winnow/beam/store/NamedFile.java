package dev.winnow.beam.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;

/**
 * A file that a flag names: a local path, which opens without an engine, or a URI of any file
 * system.
 */
public final class NamedFile {
  private NamedFile() {}

  /** Opens the file for reading. */
  public static InputStream open(String file) throws IOException {
    return file.contains("://")
        ? Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(file, false)))
        : Files.newInputStream(Path.of(file));
  }
}
