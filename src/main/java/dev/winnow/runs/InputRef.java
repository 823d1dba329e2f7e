package dev.winnow.runs;

import java.io.Serializable;

/**
 * A file to read, or those of its records that start in a range of its bytes.
 *
 * @param name as the user typed it; for a file in a named folder, with the path below that folder
 * @param resource the name in its file system
 * @param bytes stored size of the whole file
 * @param version state in its file system: time of change and, if there is one, checksum
 * @param from first byte of the range
 * @param to first byte after the range
 */
public record InputRef(String name, String resource, long bytes, String version, long from, long to)
    implements Serializable {
  private static final long NO_FILE = -1;

  /** A whole file. */
  public static InputRef whole(String name, String resource, long bytes, String version) {
    return new InputRef(name, resource, bytes, version, 0, bytes);
  }

  /** A spec that names no file. */
  public static InputRef missing(String spec) {
    return whole(spec, spec, NO_FILE, "");
  }

  /**
   * A directory entry that cannot be opened.
   *
   * @param reason why, for the reject
   */
  public static InputRef unreadable(String name, String reason) {
    return new InputRef(name, name, NO_FILE, reason, 0, NO_FILE);
  }

  /** Why there is nothing to read. */
  public String reason() {
    return version.isEmpty() ? "there is no such file" : version;
  }

  /** Whether there is no such file. */
  public boolean isMissing() {
    return bytes == NO_FILE;
  }

  /** Whether the range is all of the file. */
  public boolean isWhole() {
    return from == 0 && to == bytes;
  }

  /** The same file with another range. */
  public InputRef part(long partFrom, long partTo) {
    return new InputRef(name, resource, bytes, version, partFrom, partTo);
  }
}
