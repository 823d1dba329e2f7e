package dev.winnow.model.result;

import java.util.Locale;

/** What is proposed for a page. */
public enum Verdict {
  KEEP,
  REVIEW,
  REJECT,
  /** Too little could be measured. */
  UNDECIDED;

  /** The word in rows and policies. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
