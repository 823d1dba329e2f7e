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
 * <p>Crawlers often store a page unpacked and keep the label, so a label that the bytes contradict
 * is passed over.
 */
final class ContentCodings {
  private static final int MOST = 4; // a server stacks two at worst

  private ContentCodings() {}

  /**
   * The body without its codings.
   *
   * @param labels values of Content-Encoding, in the order in which they were applied
   * @throws RecordTooLarge where more than {@code most} bytes come out
   * @throws IOException where a coding is unknown or nothing comes out
   */
  static byte[] decode(byte[] body, List<String> labels, int most) throws IOException {
    List<String> codings = new ArrayList<>();
    for (String label : labels) {
      for (String part : label.split(",", MOST)) {
        codings.add(part.strip().toLowerCase(Locale.ROOT));
      }
    }
    byte[] decoded = body;
    for (int i = codings.size() - 1; i >= 0 && decoded.length > 0; i--) {
      decoded = decode(decoded, codings.get(i), most);
    }
    return decoded;
  }

  private static byte[] decode(byte[] body, String coding, int most) throws IOException {
    ByteBuffer start = ByteBuffer.wrap(body);
    return switch (coding) {
      case "gzip", "x-gzip" ->
          FormatMagic.GZIP.at(start) ? drain(new GZIPInputStream(in(body)), most) : body;
      case "zstd" -> FormatMagic.ZSTD.at(start) ? drain(new ZstdInputStream(in(body)), most) : body;
      case "deflate" -> ContentSniffer.text(body) ? body : inflate(body, most);
      case "br" -> ContentSniffer.text(body) ? body : drain(new BrotliInputStream(in(body)), most);
      default -> body; // identity, none, or a charset by mistake; what is no text shows later
    };
  }

  /** Servers send both what the standard says (zlib) and bare deflate data. */
  private static byte[] inflate(byte[] body, int most) throws IOException {
    boolean zlib = (body[0] & 0x0f) == 8 && body.length > 1 && header(body) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try {
      return drain(new InflaterInputStream(in(body), inflater), most);
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

  private static byte[] drain(InputStream from, int most) throws IOException {
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
      }
      return bytes.toArray(); // of a body that was cut, as browsers do, what came
    }
  }
}
