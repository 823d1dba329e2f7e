package dev.winnow.beam.store;

import dev.winnow.read.store.InputFile;
import dev.winnow.runs.InputRef;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.apache.beam.sdk.io.FileSystems;

/** A file of any file system that Beam knows. */
public record BeamFile(InputRef ref) implements InputFile {
  @Override
  public String name() {
    return ref.name();
  }

  @Override
  public long size() {
    return ref.bytes();
  }

  /** Opens by name and not by pattern: the name of a crawled file may contain any character. */
  @Override
  public ReadableByteChannel open() throws IOException {
    return FileSystems.open(FileSystems.matchNewResource(ref.resource(), false));
  }
}
