package dev.winnow.signals.leftovers;

/** What was left behind. */
enum LeftoverKind {
  ASSISTANT(
      "assistant residue", "a chat assistant speaks to its user here, or its interface was copied"),
  SPINTAX("spintax", "a slot of alternatives for a text spinner, never resolved"),
  PLACEHOLDER("placeholder", "a template waits here for a word that was never filled in"),
  FILLER("filler", "text that fills a layout until the words are written"),
  PROMPT("prompt residue", "an order to whoever writes, man or machine, was left in the text"),
  ERROR(
      "tool's message",
      "what a tool of translating or writing says of itself or of its failure stands in the text"),
  NOTE("note of the makers", "a note between those who made the page, not for its readers"),
  CAPITALS("stray capitals", "small words carry capitals in mid-sentence, as spinners leave them"),
  TITLE("title template", "a heading as networks of blogs fill in by the thousand");

  private final String label;
  private final String reason;

  LeftoverKind(String label, String reason) {
    this.label = label;
    this.reason = reason;
  }

  /** The kind in a reviewer's words. */
  String label() {
    return label;
  }

  /** Why a place of this kind counts. */
  String reason() {
    return reason;
  }
}
