package dev.winnow.report.html;

import java.io.IOException;
import java.io.OutputStream;

/** Destination of the report's files. The job decides whether it is a disk or a bucket. */
@FunctionalInterface
public interface ShardOutput {
  /**
   * Opens a file for writing.
   *
   * @param name path relative to the report's folder, such as {@code data/u7-0.js}; letters,
   *     digits, hyphens, one dot and at most one slash
   */
  OutputStream create(String name) throws IOException;
}
