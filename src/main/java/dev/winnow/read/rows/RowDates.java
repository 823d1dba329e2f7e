package dev.winnow.read.rows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RowDates of rows, which come as text or as numbers. */
final class RowDates {
  private static final int STAMP = 14; // digits, as crawl indexes write it
  private static final DateTimeFormatter STAMPS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  private static final long MILLIS = 100_000_000_000L; // as seconds this would be the year 5138

  private RowDates() {}

  /** The date in ISO 8601 where its form is known, else as it stands. */
  static @Nullable String iso(@Nullable String date) {
    String text = date == null ? "" : date.strip();
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.isEmpty() ? null : text;
    }
    try {
      return instant(text).toString();
    } catch (NumberFormatException | DateTimeException e) {
      return text;
    }
  }

  private static Instant instant(String digits) {
    if (digits.length() == STAMP) {
      return LocalDateTime.parse(digits, STAMPS).toInstant(ZoneOffset.UTC);
    }
    long number = Long.parseLong(digits);
    return number < MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }
}
