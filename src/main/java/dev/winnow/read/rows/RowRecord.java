package dev.winnow.read.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.record.FieldMap;
import dev.winnow.read.record.FieldMap.Field;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordIds;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.unpack.RecordTooLarge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a JSON or Parquet file.
 *
 * @param values of the wanted paths that are present and not null
 * @param names of the fields that the row has, for the message about one that is missing
 */
record RowRecord(Map<String, String> values, List<String> names) {

  /**
   * The page of the row.
   *
   * @param missing the code for a row without a body
   */
  RecordOutcome outcome(String file, long offset, ReadOptions options, Code missing) {
    FieldMap fields = options.fields();
    String id = value(fields, Field.ID);
    Origin origin = new Origin(file, offset, id);
    String html = value(fields, Field.HTML);
    String content = html == null ? value(fields, Field.TEXT) : html;
    if (content == null) {
      return RecordOutcome.failed(origin, missing, missing(fields, names));
    }
    byte[] body = content.getBytes(UTF_8);
    if (body.length > options.maxBodyBytes()) {
      return RecordOutcome.failed(
          origin, Code.PAGE_TOO_LARGE, new RecordTooLarge(options.maxBodyBytes()).getMessage());
    }
    if (ContentSniffer.blank(body)) {
      return new RecordOutcome.Skipped(origin, SkipReason.EMPTY);
    }
    if (!ContentSniffer.text(body)) {
      return RecordOutcome.failed(origin, Code.NOT_TEXT, "the body is binary data");
    }
    String url = value(fields, Field.URL);
    String fetched = RowDates.iso(value(fields, Field.FETCHED));
    return new RecordOutcome.Read(
        new Page(
            id == null ? RecordIds.of(id(file, offset, url), fetched) : id,
            url,
            fetched,
            value(fields, Field.TITLE),
            html == null ? Media.TEXT : Media.HTML,
            body,
            UTF_8.name(),
            origin));
  }

  private @Nullable String value(FieldMap fields, Field field) {
    return fields.of(field).stream()
        .map(values::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String id(String file, long offset, @Nullable String url) {
    return (url == null ? RecordIds.name(file) : url) + ' ' + offset;
  }

  /** The message about a row that has no body. */
  static String missing(FieldMap fields, List<String> names) {
    List<String> bodies = new ArrayList<>(fields.of(Field.HTML));
    bodies.addAll(fields.of(Field.TEXT));
    String has = names.isEmpty() ? "none" : String.join(", ", names);
    return "none of the fields " + String.join(", ", bodies) + "; the row has " + has;
  }
}
