package dev.winnow.read.store;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/** A stored file, local or remote, that can be opened as often as needed. */
public interface InputFile {
  /** The file as the user named it; stands in every row. */
  String name();

  /** Size in bytes. */
  long size();

  /** Opens the stored bytes; the channel is seekable if the file system can seek. */
  ReadableByteChannel open() throws IOException;
}
