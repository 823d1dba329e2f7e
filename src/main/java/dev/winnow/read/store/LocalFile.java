package dev.winnow.read.store;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the local file system, for everything that runs without the pipeline.
 *
 * @param size taken once, so that a file that grows is read as it was found
 */
public record LocalFile(String name, Path path, long size) implements InputFile {

  /** A file under the name by which the user called it. */
  public static LocalFile of(Path path) throws IOException {
    return new LocalFile(path.toString(), path, Files.size(path));
  }

  @Override
  public ReadableByteChannel open() throws IOException {
    return Files.newByteChannel(path);
  }
}
