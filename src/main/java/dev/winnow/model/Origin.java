package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * The place of a record in the crawl.
 *
 * @param file the file as the user named it, with the path below a named folder appended
 * @param offset bytes from the start of the file (WARC: of the stored file; JSONL: of the unpacked
 *     lines), or the row number for Parquet
 * @param recordId the id that the record carries, such as a WARC-Record-ID
 * @param truncated why the stored body ends before the page does, or null if it is whole: a value
 *     of {@code WARC-Truncated} (WARC 1.1, section 5.13) such as {@code length}, {@code segment} if
 *     the rest stands in continuation records, or {@code unspecified}
 */
public record Origin(
    String file, long offset, @Nullable String recordId, @Nullable String truncated) {
  /** The place of a record that is whole. */
  public Origin(String file, long offset, @Nullable String recordId) {
    this(file, offset, recordId, null);
  }
}
