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
 * @param end offset behind the place; equals {@code start} for words that the reader does not see,
 *     which stand in {@code facts}
 * @param quote the text at the offsets, exactly
 * @param expected what is usual there; null if nothing is certain enough
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
  /** Sorts the facts, so that rows do not depend on who put them in. */
  public Evidence {
    facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** A stretch of the document's text with the reason why it counts. */
  public static Evidence at(Document document, int start, int end, String note) {
    return new Evidence(start, end, document.text().substring(start, end), null, note, Map.of());
  }

  /** The same place with what is usual there. */
  public Evidence expecting(String phrase) {
    return new Evidence(start, end, quote, phrase, note, facts);
  }

  /** The same place with details. */
  public Evidence with(Map<String, String> details) {
    return new Evidence(start, end, quote, expected, note, details);
  }
}
