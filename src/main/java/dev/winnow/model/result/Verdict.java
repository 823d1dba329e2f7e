package dev.winnow.model.result;

import java.util.Locale;

/** The action that the policy proposes for a page. */
public enum Verdict {
  KEEP,
  REVIEW,
  REJECT,
  /** Too little could be measured, or the policy does not know the language. */
  UNDECIDED;

  /** The verdict as rows and policies spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
