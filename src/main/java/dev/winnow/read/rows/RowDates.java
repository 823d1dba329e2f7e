package dev.winnow.read.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of rows, which come as text or as numbers. */
final class RowDates {
  private static final int STAMP = 14; // digits, as crawl indexes write it
  private static final DateTimeFormatter STAMPS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /** Longer texts are no numbers of a clock; it also bounds the work of an exponent. */
  private static final int LONGEST = 32;

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d*)?([eE]\\+?\\d{1,2})?");

  /** As seconds this would be the year 5138; more are milliseconds, and so on by thousands. */
  private static final BigDecimal SECONDS = new BigDecimal("1e11");

  /** As nanoseconds this would be the year 2286; clocks stand before it. */
  private static final BigDecimal NANOSECONDS_END = new BigDecimal("1e19");

  private RowDates() {}

  /** The date in ISO 8601 if its form is known, else as it stands. */
  static @Nullable String iso(@Nullable String date) {
    String text = date == null ? "" : date.strip();
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
      return text;
    }
    try {
      return instant(text).toString();
    } catch (ArithmeticException | DateTimeException e) {
      return text;
    }
  }

  private static Instant instant(String number) {
    if (number.length() == STAMP && number.chars().allMatch(Character::isDigit)) {
      return LocalDateTime.parse(number, STAMPS).toInstant(ZoneOffset.UTC);
    }
    BigDecimal seconds = new BigDecimal(number);
    if (seconds.compareTo(NANOSECONDS_END) >= 0) {
      throw new ArithmeticException("no count of a clock");
    }
    for (int unit = 0; unit < 3 && seconds.compareTo(SECONDS) >= 0; unit++) {
      seconds = seconds.movePointLeft(3); // milliseconds, microseconds, nanoseconds
    }
    BigDecimal millis = seconds.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN);
    return Instant.ofEpochMilli(millis.longValueExact());
  }
}
