package dev.winnow.model;

import dev.winnow.naming.EnumWords;

/**
 * A record, or the rest of a file, that could not be scored.
 *
 * @param stage the step at which it failed
 * @param origin its position in the crawl
 * @param code the reason, for counters
 * @param message the reason in one sentence
 */
public record Rejected(Stage stage, Origin origin, Code code, String message) {

  /** The step at which a record failed. */
  public enum Stage {
    READ,
    EXTRACT,
    ANALYSE,
    SIGNALS;

    /** The step as rows and counters spell it. */
    public String word() {
      return EnumWords.of(this);
    }
  }

  /** The reason for a rejection. Codes are stable across versions. */
  public enum Code {
    FILE_UNREADABLE,
    FILE_EMPTY,
    FORMAT_UNKNOWN,
    COMPRESSION_BROKEN,
    WARC_MALFORMED,
    HTTP_MALFORMED,
    JSON_MALFORMED,
    JSON_FIELD_MISSING,
    PARQUET_MALFORMED,
    PARQUET_FIELD_MISSING,
    PAGE_TOO_LARGE,
    NOT_TEXT,
    HTML_TOO_DEEP,
    PAGE_TOO_COSTLY,
    EXTRACTION_FAILED,
    ANALYSIS_FAILED,
    SIGNALS_FAILED;

    /** The code as rows and counters spell it. */
    public String word() {
      return EnumWords.of(this);
    }
  }
}
