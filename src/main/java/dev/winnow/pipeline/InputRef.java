package dev.winnow.pipeline;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param name as the user named it, with the path below a named folder appended
 * @param resource as the file system names it
 * @param bytes stored size
 */
record InputRef(String name, String resource, long bytes) implements Serializable {
  private static final long NO_FILE = -1;

  /** A spec that names no file. */
  static InputRef missing(String spec) {
    return new InputRef(spec, spec, NO_FILE);
  }

  /** Whether there is no such file. */
  boolean missing() {
    return bytes == NO_FILE;
  }
}
