package dev.winnow.signals.leftovers;

/** What was left behind. */
enum LeftoverKind {
  ASSISTANT(
      "assistant residue",
      "words of a chatbot to its user",
      "a chatbot speaks to its user here, or a mark of its interface was copied"),
  SPINTAX(
      "spintax",
      "alternatives that a text spinner should have chosen from",
      "a slot of alternatives for a text spinner, never resolved"),
  PLACEHOLDER(
      "placeholder",
      "template slots that were never filled in",
      "a template waits here for a word that was never filled in"),
  FILLER("filler", "filler text", "text that fills a layout until the words are written"),
  PROMPT(
      "prompt residue",
      "instructions for writing the text",
      "an instruction for writing the text, to a person or a machine, was left in"),
  ERROR(
      "tool's message",
      "messages of a translation or writing tool",
      "a tool of translating or writing says here that it failed, or names itself"),
  NOTE(
      "note of the makers",
      "notes of those who made the page",
      "a note of those who made the page to each other or to a machine, not for its readers"),
  CAPITALS(
      "stray capitals",
      "small words with capitals in mid-sentence",
      "small words carry capitals in mid-sentence, as spinners leave them"),
  TITLE(
      "title template",
      "headings from a template",
      "a heading as networks of blogs fill in by the thousand");

  private final String label;
  private final String words;
  private final String reason;

  LeftoverKind(String label, String words, String reason) {
    this.label = label;
    this.words = words;
    this.reason = reason;
  }

  /** The kind by its name. */
  String label() {
    return label;
  }

  /** What the places of this kind hold, in a reviewer's words. */
  String words() {
    return words;
  }

  /** Why a place of this kind counts. */
  String reason() {
    return reason;
  }
}
