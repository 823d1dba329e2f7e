package dev.winnow.read;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dates of rows, which come as text or as numbers. */
final class Dates {
  private static final int STAMP = 14; // yyyyMMddHHmmss, as crawl indexes write it
  private static final long MILLIS = 100_000_000_000L; // as seconds this would be the year 5138

  private Dates() {}

  /** The date in ISO 8601 where its form is known, else as it stands. */
  static @Nullable String iso(@Nullable String date) {
    String text = date == null ? "" : date.strip();
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.isEmpty() ? null : text;
    }
    if (text.length() == STAMP) {
      return "%s-%s-%sT%s:%s:%sZ"
          .formatted(
              text.substring(0, 4),
              text.substring(4, 6),
              text.substring(6, 8),
              text.substring(8, 10),
              text.substring(10, 12),
              text.substring(12));
    }
    try {
      long number = Long.parseLong(text);
      return number < MILLIS
          ? Instant.ofEpochSecond(number).toString()
          : Instant.ofEpochMilli(number).toString();
    } catch (NumberFormatException | DateTimeException e) {
      return text;
    }
  }
}
