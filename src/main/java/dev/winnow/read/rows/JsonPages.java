package dev.winnow.read.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.winnow.model.Origin;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.unpack.BoundedBuffer;
import dev.winnow.read.unpack.BrokenMember;
import dev.winnow.read.unpack.MemberStream;
import dev.winnow.read.unpack.RecordTooLarge;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads JSON: one object a line, one array of objects, or objects over many lines. */
public final class JsonPages {
  private final MemberStream feed;
  private final String file;
  private final ReadOptions options;
  private final PageSink sink;
  private final JsonRows rows;
  private final JsonFactory factory;

  public JsonPages(MemberStream feed, String file, ReadOptions options, PageSink sink) {
    this.feed = feed;
    this.file = file;
    this.options = options;
    this.sink = sink;
    this.rows = new JsonRows(options.fields());
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(options.maxRowBytes()).build())
            .build();
  }

  public void read() throws IOException {
    try {
      if (lines(feed.peek())) {
        readLines();
      } else {
        readValues(factory.createParser(feed), 0, true);
      }
    } catch (BrokenMember e) {
      reject(feed.consumed(), Code.COMPRESSION_BROKEN, e.getMessage());
    }
  }

  /** True unless the first look shows an array, or an object that goes on in the next line. */
  private static boolean lines(ByteBuffer start) {
    byte first = next(start);
    if (first != '{') {
      return first != '[';
    }
    byte last = first;
    while (start.hasRemaining()) {
      byte next = start.get();
      if (next == '\n') {
        return last == '}' || next(start) == '{'; // else one broken line would hide all others
      }
      last = next > ' ' ? next : last;
    }
    return true;
  }

  /** The next byte that is neither white space nor of a mark; 0 where there is none. */
  private static byte next(ByteBuffer start) {
    while (start.hasRemaining()) {
      byte next = start.get();
      if (next > ' ') {
        return next;
      }
    }
    return 0;
  }

  private void readLines() throws IOException {
    BoundedBuffer line = new BoundedBuffer(options.maxRowBytes());
    while (feed.fill()) {
      long offset = feed.consumed();
      line.clear();
      try {
        feed.line(line);
      } catch (RecordTooLarge e) {
        reject(offset, Code.PAGE_TOO_LARGE, "a line of " + e.getMessage());
        feed.skipLine();
        continue;
      }
      readValues(factory.createParser(line.array(), 0, line.size()), offset, false);
    }
  }

  /**
   * Reads all values of a parser.
   *
   * @param base offset of its first byte
   * @param arrays the elements of an array are rows; else it is one wrong row
   */
  private void readValues(JsonParser json, long base, boolean arrays) throws IOException {
    long offset = base;
    try (json) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        offset = base + json.currentTokenLocation().getByteOffset();
        if (token == JsonToken.START_OBJECT) {
          rows.read(json).outcome(file, offset, options, Code.JSON_FIELD_MISSING).tell(sink);
        } else if (token.isScalarValue() || !arrays) {
          json.skipChildren();
          reject(offset, Code.JSON_MALFORMED, "a value that is no object");
        }
      }
    } catch (StreamConstraintsException e) {
      reject(offset, Code.PAGE_TOO_LARGE, e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      reject(offset, Code.JSON_MALFORMED, e.getOriginalMessage());
    } catch (CharConversionException e) { // bytes that look like UTF-32 and are not
      reject(offset, Code.JSON_MALFORMED, e.getMessage());
    }
  }

  private void reject(long offset, Code code, @Nullable String message) {
    RecordOutcome.failed(new Origin(file, offset, null), code, message).tell(sink);
  }
}
