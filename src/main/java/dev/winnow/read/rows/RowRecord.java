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
import dev.winnow.read.unpack.PackedBytes;
import dev.winnow.read.unpack.RecordTooLarge;
import dev.winnow.unicode.WellFormedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a JSON or Parquet file: the wanted values that it has, by path. */
final class RowRecord {
  private static final int NAMES = 12; // enough to recognise a row in a message
  private static final int LONGEST_NAME = 80;

  /** Texts, well-formed; of several values of a path the last one counts, as parsers do. */
  private final Map<String, String> values = new HashMap<>();

  /** Bytes of columns that do not say that they are text. */
  private final Map<String, byte[]> raw = new HashMap<>();

  /** What stands in a wanted field that is no text, for the message. */
  private final Map<String, String> unusable = new HashMap<>();

  private final List<String> names = new ArrayList<>();

  /** Adds a field that the row has, wanted or not, for the message about one that is missing. */
  void name(String path) {
    if (names.size() < NAMES) {
      names.add(
          WellFormedText.of(
              path.length() <= LONGEST_NAME ? path : path.substring(0, LONGEST_NAME) + "…"));
    }
  }

  /** Sets a wanted value. */
  void put(String path, String value) {
    values.put(path, value);
  }

  /** Sets a wanted value whose charset is not known. */
  void put(String path, byte[] value) {
    raw.put(path, value);
  }

  /** Says what stands in a wanted field that is no text. */
  void note(String path, String what) {
    unusable.put(path, what);
  }

  /** Forgets everything, for the next row. */
  void clear() {
    values.clear();
    raw.clear();
    unusable.clear();
    names.clear();
  }

  /**
   * The page of the row.
   *
   * @param missing the code for a row without a body
   */
  RecordOutcome outcome(String file, long offset, ReadOptions options, Code missing) {
    FieldMap fields = options.fields();
    String id = value(fields, Field.ID);
    Origin origin = new Origin(file, offset, id);
    Body body = body(fields);
    if (body == null) {
      return RecordOutcome.failed(origin, missing, missing(fields));
    }
    byte[] bytes;
    try {
      bytes = body.declared ? body.bytes : PackedBytes.unpack(body.bytes, options.maxBodyBytes());
    } catch (RecordTooLarge e) {
      return RecordOutcome.failed(origin, Code.PAGE_TOO_LARGE, e.getMessage());
    } catch (IOException e) {
      return RecordOutcome.failed(origin, Code.COMPRESSION_BROKEN, e.getMessage());
    }
    if (bytes.length > options.maxBodyBytes()) {
      return RecordOutcome.failed(
          origin, Code.PAGE_TOO_LARGE, new RecordTooLarge(options.maxBodyBytes()).getMessage());
    }
    if (ContentSniffer.blank(bytes)) {
      return new RecordOutcome.Skipped(origin, SkipReason.EMPTY);
    }
    if (!ContentSniffer.text(bytes)) {
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
            body.media,
            bytes,
            body.declared ? UTF_8.name() : null,
            origin));
  }

  /** The first body that says something: an empty HTML beside a text is no page. */
  private @Nullable Body body(FieldMap fields) {
    Body empty = null;
    for (Field field : List.of(Field.HTML, Field.TEXT)) {
      Media media = field == Field.HTML ? Media.HTML : Media.TEXT;
      for (String path : fields.of(field)) {
        String text = values.get(path);
        byte[] bytes = text == null ? raw.get(path) : text.replace('\0', '\uFFFD').getBytes(UTF_8);
        if (bytes != null) {
          Body body = new Body(media, bytes, text != null);
          if (!ContentSniffer.blank(bytes)) {
            return body;
          }
          empty = empty == null ? body : empty;
        }
      }
    }
    return empty;
  }

  private @Nullable String value(FieldMap fields, Field field) {
    for (String path : fields.of(field)) {
      String value = values.get(path);
      if (value == null && raw.containsKey(path)) {
        value = WellFormedText.of(new String(raw.get(path), UTF_8));
      }
      if (value != null) {
        return value.replace("\0", "");
      }
    }
    return null;
  }

  private static String id(String file, long offset, @Nullable String url) {
    return (url == null ? RecordIds.name(file) : url) + ' ' + offset;
  }

  private String missing(FieldMap fields) {
    for (String path : bodies(fields)) {
      String what = unusable.get(path);
      if (what != null) {
        return "the field " + path + " is " + what + ", not text; --map text=NAME names another";
      }
    }
    return missing(fields, names);
  }

  /** The message about rows that have no body. */
  static String missing(FieldMap fields, List<String> names) {
    String has = names.isEmpty() ? "no field" : String.join(", ", names);
    return "none of the fields "
        + String.join(", ", bodies(fields))
        + "; --map text=NAME names another; the row has "
        + has;
  }

  private static List<String> bodies(FieldMap fields) {
    return Stream.of(Field.HTML, Field.TEXT).flatMap(field -> fields.of(field).stream()).toList();
  }

  /**
   * The body of the row.
   *
   * @param declared whether the bytes are known to be UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes go on as they are, uncopied
  private record Body(Media media, byte[] bytes, boolean declared) {}
}
