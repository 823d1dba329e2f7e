package dev.winnow.model.result;

import dev.winnow.model.Document;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One place that a person can check.
 *
 * @param start offset into the document's text
 * @param end offset behind the place; equals {@code start} for words that the reader does not see:
 *     those stand in {@code facts}
 * @param quote the exact text between the offsets
 * @param expected the usual wording at the place, or what the other page has there if {@code facts}
 *     name one as {@code page}; null if there is neither
 * @param note why the place counts, in plain words
 * @param facts details by name, such as {@code network} or {@code href}
 */
public record Evidence(
    int start,
    int end,
    String quote,
    @Nullable String expected,
    @Nullable String note,
    Map<String, String> facts) {
  /** Sorts the facts, so that rows do not depend on the order of insertion. */
  public Evidence {
    facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** A range of the document's text with the reason why it counts. */
  public static Evidence at(Document document, int start, int end, String note) {
    return new Evidence(start, end, document.text().substring(start, end), null, note, Map.of());
  }

  /** The quote with each stretch of white space as one space, for messages. */
  public String onOneLine() {
    return quote.replaceAll("\\s+", " ");
  }

  /** A copy with the usual wording at the place. */
  public Evidence expecting(String phrase) {
    return new Evidence(start, end, quote, phrase, note, facts);
  }

  /** A copy with another note. */
  public Evidence noting(String reason) {
    return new Evidence(start, end, quote, expected, reason, facts);
  }

  /** A copy with other details. */
  public Evidence with(Map<String, String> details) {
    return new Evidence(start, end, quote, expected, note, details);
  }
}
