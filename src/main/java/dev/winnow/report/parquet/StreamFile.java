package dev.winnow.report.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * Any output stream as the one file that Parquet writes to. What follows {@link #hold} is kept in
 * memory until the file is closed: the last row group and the footer, whose order is then settled.
 */
final class StreamFile implements OutputFile {
  private final OutputStream out;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
  private boolean holds;

  StreamFile(OutputStream out) {
    this.out = out;
  }

  /** Writes nothing more to the stream until the file is closed. */
  void hold() {
    holds = true;
  }

  @Override
  public PositionOutputStream create(long blockSize) {
    return new Counted();
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSize) {
    return create(blockSize);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private final class Counted extends PositionOutputStream {
    private long position;

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      (holds ? held : out).write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      (holds ? held : out).write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      try {
        out.write(SettledFooter.of(held.toByteArray()));
      } finally {
        held.reset(); // a second close writes nothing
        out.close();
      }
    }
  }
}
