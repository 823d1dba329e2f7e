package dev.winnow.model.result;

import dev.winnow.naming.EnumWords;

/** The action that the policy proposes for a page. */
public enum Verdict {
  KEEP,
  REVIEW,
  REJECT,
  /** Too little could be measured, or the policy does not know the language. */
  UNDECIDED;

  /** The verdict as rows and policies spell it. */
  public String word() {
    return EnumWords.of(this);
  }
}
