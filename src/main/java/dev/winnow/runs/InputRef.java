package dev.winnow.runs;

import java.io.Serializable;

/**
 * A file to read, or the records of one that start in a range of its bytes.
 *
 * @param name as the user named it, with the path below a named folder appended
 * @param resource as the file system names it
 * @param bytes stored size of the whole file
 * @param version what the file system says of its state: time of change, checksum where it has one
 * @param from first byte of the range
 * @param to byte behind the range
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
