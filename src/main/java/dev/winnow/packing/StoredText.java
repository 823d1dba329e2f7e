package dev.winnow.packing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Texts of any length in UTF-8, the number of bytes first; {@code writeUTF} ends at 64 kB. */
public final class StoredText {
  private StoredText() {}

  /** Writes a text. */
  public static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads a text.
   *
   * @throws IOException if the stream holds no whole text
   */
  public static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("a stored text is damaged: a length of " + length);
    }
    byte[] bytes = in.readNBytes(length); // reads on as far as there is something to read
    if (bytes.length < length) {
      throw new EOFException("a stored text ends early");
    }
    return new String(bytes, UTF_8);
  }
}
