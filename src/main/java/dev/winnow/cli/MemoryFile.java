package dev.winnow.cli;

import dev.winnow.read.store.InputFile;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** A file whose bytes came through a pipe. */
@SuppressWarnings("ArrayRecordComponent") // read only by the class that makes it
record MemoryFile(String name, byte[] content) implements InputFile {
  @Override
  public long size() {
    return content.length;
  }

  @Override
  public ReadableByteChannel open() {
    return Channels.newChannel(new ByteArrayInputStream(content));
  }
}
