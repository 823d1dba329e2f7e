package dev.winnow.model;

import dev.winnow.naming.EnumWords;

/** The reason why a valid record is not scored. */
public enum SkipReason {
  /** A WARC record of another kind: warcinfo, request, metadata, revisit. */
  NOT_A_PAGE,
  /** A response that is neither HTML nor text. */
  NOT_HTML,
  /** A response whose status is not a success. */
  HTTP_STATUS,
  /** No text at all. */
  EMPTY,
  /** A revisit record, which says that the page has not changed. */
  DUPLICATE_RECORD;

  /** The reason as counters spell it. */
  public String word() {
    return EnumWords.of(this);
  }
}
