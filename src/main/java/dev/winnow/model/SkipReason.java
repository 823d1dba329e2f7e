package dev.winnow.model;

import java.util.Locale;

/** Why a sound record is not a page to score. */
public enum SkipReason {
  /** A WARC record of another kind: warcinfo, request, metadata, revisit. */
  NOT_A_PAGE,
  /** An answer that is neither HTML nor text. */
  NOT_HTML,
  /** An answer other than a success. */
  HTTP_STATUS,
  /** No text at all. */
  EMPTY,
  /** A revisit, which says that the page is the same as before. */
  DUPLICATE_RECORD;

  /** The reason as counters spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
