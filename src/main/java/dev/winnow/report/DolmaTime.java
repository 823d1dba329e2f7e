package dev.winnow.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times as Dolma's own corpora write them: UTC with milliseconds, {@code 2026-01-31T00:00:00.000Z}.
 * One form for every value keeps a column of one type: pyarrow, and Hugging Face {@code datasets}
 * with it, takes a column of times without milliseconds for timestamps in one file and for text in
 * the next.
 */
final class DolmaTime {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[' '][XXX][XX][X]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int LONGEST = 40; // characters, with nanoseconds and an offset

  private DolmaTime() {}

  /**
   * A date or a time, whose zone is UTC if it has none, in Dolma's form.
   *
   * @return empty if the date is null or of another form
   */
  static String of(@Nullable String date) {
    if (date == null || date.length() > LONGEST) {
      return "";
    }
    try {
      TemporalAccessor parsed = READ.parse(date.strip());
      LocalTime time = parsed.query(TemporalQueries.localTime());
      ZoneOffset offset = parsed.query(TemporalQueries.offset());
      OffsetDateTime utc =
          LocalDate.from(parsed)
              .atTime(time == null ? LocalTime.MIDNIGHT : time)
              .atOffset(offset == null ? ZoneOffset.UTC : offset)
              .withOffsetSameInstant(ZoneOffset.UTC);
      return utc.getYear() < 1 || utc.getYear() > 9999 ? "" : WRITTEN.format(utc);
    } catch (DateTimeException e) {
      return "";
    }
  }
}
