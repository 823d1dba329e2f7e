package dev.winnow.signals.stuffing.placement;

/** Where a key phrase stands as a foreign body, and how surely that is none of the writer's. */
enum PhrasePlacement {
  /** {@code … a whole sentence. Key Phrase} at the end of a line. */
  AFTER_SENTENCE(1, "stands at the end of its paragraph, behind a complete sentence"),
  /** {@code … a whole sentence. Key Phrase.} at the end of a line. */
  LAST_SENTENCE(1, "stands as a sentence without a verb at the end of its paragraph"),
  /** {@code … a whole sentence. Key Phrase Another one …} */
  RUN_TOGETHER(1, "stands between sentences and runs into the next"),
  /** {@code … a whole sentence. Key Phrase. Another one.} */
  BETWEEN_SENTENCES(1, "stands alone between sentences"),
  /** {@code Key Phrase Key Phrase}. */
  DOUBLED(1, "stands beside itself"),
  /** {@code Key Phrase Another sentence …} at the start of a line. */
  BEFORE_SENTENCE(0.5, "stands before a complete sentence without being part of it"),
  /** {@code … words of a line Key Phrase}, in Title Case behind words that are not. */
  GLUED(1, "is glued to the end of its line, in capitals that the line does not have"),
  /** {@code Another Heading Key Phrase}. */
  APPENDED(0.5, "is appended to a line that is complete without it"),
  /** {@code … words of a line: Key Phrase} at the end of a line. */
  ENDING(0, "ends a line that says enough without it"),
  /** {@code … a sentence Key Phrase that goes on}. */
  INSIDE(0.5, "breaks a sentence, in capitals that the sentence does not have"),
  /** {@code Key Phrase: a paragraph}, with a colon or a dash. */
  LEAD_IN(0, "opens its paragraph as a label, again"),
  /** {@code … a whole sentence. Other Form of the Phrase} at the end of a line. */
  CLOSING_FRAGMENT(0.6, "ends its paragraph with most words of the phrase and no sentence"),
  /** {@code … a sentence Best Key Phrase that goes on}, if the phrase is no name. */
  BREAKING(0.5, "breaks a sentence, in capitals that the sentence does not have"),
  /** The line is the phrase, once more. */
  ALONE(0, "is a line of its own, again");

  private final double weight;
  private final String note;

  PhrasePlacement(double weight, String note) {
    this.weight = weight;
    this.note = note;
  }

  /** Re-insertions that one such place is worth on its own. */
  double weight() {
    return weight;
  }

  /** Why it counts, for people. */
  String note() {
    return note;
  }

  /** Whether the place tells even of a phrase that could be a name. */
  boolean open() {
    return this == AFTER_SENTENCE || this == GLUED;
  }

  /** Whether the place tells by itself. */
  boolean sure() {
    return weight == 1;
  }
}
