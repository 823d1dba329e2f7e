package dev.winnow.extract.decode;

import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the Western, Slavic and other pages whose every byte is a character, where they stand. */
final class SingleByteReader extends Reader {
  private static final Map<Charset, char[]> TABLES = new ConcurrentHashMap<>();

  private final byte[] bytes;
  private final char[] table;
  private int at;

  /**
   * Reads from a byte on.
   *
   * @param table of the charset, as {@link #table} makes it
   */
  SingleByteReader(byte[] bytes, int from, char[] table) {
    this.bytes = bytes;
    this.at = from;
    this.table = table;
  }

  /** The characters of all bytes, or null for another kind of charset; not to be changed. */
  static char @Nullable [] table(Charset charset) {
    return charset.name().startsWith("windows-125")
        ? TABLES.computeIfAbsent(charset, SingleByteReader::all)
        : null;
  }

  private static char[] all(Charset charset) {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return new String(bytes, charset).toCharArray();
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int count = Math.min(length, bytes.length - at);
    for (int i = 0; i < count; i++) {
      buffer[offset + i] = table[bytes[at + i] & 0xFF];
    }
    at += count;
    return count > 0 || length == 0 ? count : -1;
  }

  @Override
  public void close() {}
}
