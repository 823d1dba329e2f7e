package dev.winnow.model;

/** What the body of a page is. */
public enum Media {
  /** Markup, of any age and quality. */
  HTML,
  /** Text alone, its links and layout gone. */
  TEXT
}
