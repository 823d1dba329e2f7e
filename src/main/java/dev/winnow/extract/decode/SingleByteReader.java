package dev.winnow.extract.decode;

import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes of a single-byte charset (windows-1250 to windows-1258) while the parser reads
 * them, so that the page is not held a second time as a string.
 */
final class SingleByteReader extends Reader {
  private static final Map<Charset, char[]> TABLES = new ConcurrentHashMap<>();

  private final byte[] bytes;
  private final char[] table;
  private int at;

  /**
   * A reader of the bytes from an index to the end.
   *
   * @param table of the charset, from {@link #table}
   */
  SingleByteReader(byte[] bytes, int from, char[] table) {
    this.bytes = bytes;
    this.at = from;
    this.table = table;
  }

  /** The characters of the 256 bytes, or null for other charsets. Callers must not change it. */
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
