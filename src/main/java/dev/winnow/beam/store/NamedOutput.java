package dev.winnow.beam.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream whose failures name the file: a full disk says only that no space is left. */
final class NamedOutput extends FilterOutputStream {
  private final String name;

  NamedOutput(OutputStream out, String name) {
    super(out);
    this.name = name;
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  @Override
  public void write(byte[] bytes, int start, int count) throws IOException {
    try {
      out.write(bytes, start, count);
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  static IOException named(String name, IOException e) {
    IOException named = new IOException("cannot write " + name + ": " + e.getMessage());
    named.addSuppressed(e); // not its cause: users are told the innermost cause, which has no path
    return named;
  }
}
