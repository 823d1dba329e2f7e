package dev.winnow.read.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.winnow.model.Origin;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.unpack.BrokenMember;
import dev.winnow.read.unpack.MemberStream;
import dev.winnow.read.unpack.RecordTooLarge;
import java.io.CharConversionException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON: one object a line, objects of an array, or objects over many lines, which are all the
 * same to it. A row is an object; {@link RowScanner} finds where it begins and Jackson where it
 * ends.
 */
public final class JsonPages {
  /** Values that nobody asks for may be deep; each level costs Jackson some 100 bytes. */
  private static final int DEEPEST = 100_000;

  private final MemberStream in;
  private final String file;
  private final ReadOptions options;
  private final PageSink sink;
  private final JsonRows rows;
  private final JsonFactory factory;

  /** A reader of one file. */
  public JsonPages(MemberStream in, String file, ReadOptions options, PageSink sink) {
    this.in = in;
    this.file = file;
    this.options = options;
    this.sink = sink;
    this.rows = new JsonRows(options.fields());
    this.factory =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // Python writes NaN and Infinity
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(options.maxRowBytes())
                    .maxNumberLength(options.maxRowBytes()) // numbers are taken as text
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();
  }

  /** Tells every row to the sink. */
  public void read() throws IOException {
    try {
      RowScanner scanner = new RowScanner(Utf8Stream.of(in, in.peek()), options.maxRowBytes());
      for (int next = scanner.next(); next >= 0; next = scanner.next()) {
        if (next == '{') {
          row(scanner);
        } else {
          reject(scanner.offset(), Code.JSON_MALFORMED, "a value that is no object");
          scanner.skipLine();
        }
      }
    } catch (BrokenMember e) {
      reject(in.consumed(), Code.COMPRESSION_BROKEN, e.getMessage());
    }
  }

  private void row(RowScanner scanner) throws IOException {
    long offset = scanner.offset();
    RecordOutcome outcome;
    try (JsonParser json = factory.createParser(scanner.row())) {
      json.nextToken();
      RowRecord row = rows.read(json);
      outcome = row.outcome(file, offset, options, Code.JSON_FIELD_MISSING);
      scanner.consume(json.currentLocation().getByteOffset());
    } catch (RecordTooLarge e) {
      outcome = failed(offset, Code.PAGE_TOO_LARGE, "a row of " + e.getMessage());
      scanner.skipRow();
    } catch (StreamConstraintsException e) {
      outcome = failed(offset, Code.PAGE_TOO_LARGE, e.getOriginalMessage());
      scanner.skipRow();
    } catch (JsonProcessingException e) {
      outcome = failed(offset, Code.JSON_MALFORMED, e.getOriginalMessage());
      scanner.skipRow();
    } catch (CharConversionException e) { // bytes that look like UTF-32 and are not
      outcome = failed(offset, Code.JSON_MALFORMED, e.getMessage());
      scanner.skipRow();
    }
    outcome.tell(sink);
  }

  private RecordOutcome failed(long offset, Code code, @Nullable String message) {
    return RecordOutcome.failed(new Origin(file, offset, null), code, message);
  }

  private void reject(long offset, Code code, @Nullable String message) {
    failed(offset, code, message).tell(sink);
  }
}
