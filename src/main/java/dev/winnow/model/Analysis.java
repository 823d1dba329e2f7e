package dev.winnow.model;

import java.util.List;

/**
 * What more than one signal needs to know of a document, computed once.
 *
 * @param words of the whole text
 * @param sentences of the whole text, in order
 */
public record Analysis(
    Language language, Words words, List<Span> sentences, LinkFacts links, Phrasing phrasing) {
  /** Copies the sentences. */
  public Analysis {
    sentences = List.copyOf(sentences);
  }
}
