package dev.winnow.read.warc;

import com.github.luben.zstd.ZstdInputStream;
import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.unpack.BoundedBuffer;
import dev.winnow.read.unpack.FormatMagic;
import dev.winnow.read.unpack.RecordTooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes HTTP content codings (RFC 9110, section 8.4).
 *
 * <p>Labels are often false: crawlers store a page unpacked and keep the label, and servers pack
 * twice, or pack and do not say so. So gzip and Zstandard are told by their first bytes, whatever
 * the label; a label only counts for codings that have no first bytes of their own.
 */
final class ContentCodings {
  private static final int MOST = 4; // a server stacks two at worst

  private final int most;
  private boolean cut;

  /** Codings that unpack to at most so many bytes. */
  ContentCodings(int most) {
    this.most = most;
  }

  /** Whether a packed body ended before its end. */
  boolean cut() {
    return cut;
  }

  /**
   * The body without its codings.
   *
   * @param labels values of Content-Encoding, in the order in which they were applied
   * @throws RecordTooLarge if more bytes come out than allowed
   * @throws IOException if nothing comes out
   */
  byte[] decode(byte[] body, List<String> labels) throws IOException {
    List<String> codings = new ArrayList<>();
    for (String label : labels) {
      for (String part : label.split(",", MOST)) {
        codings.add(part.strip().toLowerCase(Locale.ROOT));
      }
    }
    byte[] decoded = unpacked(body);
    for (int i = codings.size() - 1; i >= 0 && decoded.length > 0; i--) {
      decoded = unpacked(decode(decoded, codings.get(i)));
    }
    return decoded;
  }

  /** Undoes the codings that the first bytes tell. */
  private byte[] unpacked(byte[] body) throws IOException {
    byte[] decoded = body;
    for (int i = 0; i < MOST; i++) {
      ByteBuffer start = ByteBuffer.wrap(decoded);
      if (FormatMagic.GZIP.at(start)) {
        decoded = drain(new GZIPInputStream(in(decoded)));
      } else if (FormatMagic.ZSTD.at(start)) {
        decoded = drain(new ZstdInputStream(in(decoded)));
      } else {
        return decoded;
      }
    }
    return decoded;
  }

  private byte[] decode(byte[] body, String coding) throws IOException {
    return switch (coding) {
      case "deflate" -> ContentSniffer.text(body) ? body : inflate(body);
      case "br" -> ContentSniffer.text(body) ? body : drain(new BrotliInputStream(in(body)));
      default -> body; // gzip, identity, or a charset by mistake; what is no text shows later
    };
  }

  /** Servers send both what the standard says (zlib) and bare deflate data. */
  private byte[] inflate(byte[] body) throws IOException {
    boolean zlib = (body[0] & 0x0f) == 8 && body.length > 1 && header(body) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try {
      return drain(new InflaterInputStream(in(body), inflater));
    } finally {
      inflater.end();
    }
  }

  private static int header(byte[] body) {
    return (body[0] & 0xff) << 8 | (body[1] & 0xff);
  }

  private static InputStream in(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  private byte[] drain(InputStream from) throws IOException {
    try (from) {
      BoundedBuffer bytes = new BoundedBuffer(most);
      try {
        bytes.addAll(from);
      } catch (RecordTooLarge e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        if (bytes.size() == 0) {
          throw new IOException("content coding is damaged: " + e.getMessage(), e);
        }
        cut = true;
      }
      return bytes.toArray(); // of a body that was cut, as browsers do, what came
    }
  }
}
