package dev.winnow.train.stuffing;

/** Counts of one word over running text. */
final class WordUsage {
  /** All uses. */
  int uses;

  /** Uses right before a determiner or an object pronoun, as verbs have them. */
  int asking;

  /** Uses that end a noun phrase: a function word or a mark follows. */
  int closing;

  /** Those of the closing uses with a determiner or number up to four words before. */
  int determined;

  /** Uses inside a sentence, where a capital means a name. */
  int inside;

  /** Those of the inside uses that begin with a capital letter. */
  int capital;
}
