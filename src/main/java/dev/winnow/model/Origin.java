package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * The position of a record in the crawl.
 *
 * @param file the file as the user named it, with the path below a named folder appended
 * @param offset bytes from the start of the file (WARC: of the stored file; JSONL: of the unpacked
 *     lines), or the row number for Parquet
 * @param recordId the id that the record carries, such as a WARC-Record-ID
 */
public record Origin(String file, long offset, @Nullable String recordId) {}
