package dev.winnow.model;

/** The form of a page's body. */
public enum Media {
  /** Markup, of any age and quality. */
  HTML,
  /** Plain text, without links and layout. */
  TEXT
}
