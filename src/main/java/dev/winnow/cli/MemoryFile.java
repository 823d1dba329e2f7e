package dev.winnow.cli;

import dev.winnow.read.store.InputFile;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** Bytes that came through a pipe, as a file. */
@SuppressWarnings("ArrayRecordComponent") // read by its maker alone
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
