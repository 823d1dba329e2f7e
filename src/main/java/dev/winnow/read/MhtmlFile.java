package dev.winnow.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.record.MimeType;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordIds;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.unpack.MemberStream;
import dev.winnow.read.unpack.RecordTooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page as browsers save it in one file (MHTML, RFC 2557): the first HTML part is the page;
 * pictures, styles and frames beside it are left out.
 */
final class MhtmlFile {
  private static final int DEEPEST = 4; // multipart bodies in each other
  private static final int BEGINNING = 4096; // characters within which the header tells the form
  private static final int HEX = 16;

  private MhtmlFile() {}

  /** Whether text begins with a header of mail that announces parts which belong together. */
  static boolean begins(String start) {
    String head = start.substring(0, Math.min(start.length(), BEGINNING)).toLowerCase(Locale.ROOT);
    return head.contains("content-type:")
        && head.contains("mime-version:")
        && head.contains("multipart/related");
  }

  /** Reads the file. */
  static RecordOutcome read(MemberStream in, String file, ReadOptions options) throws IOException {
    return WholeFile.read(
        in, file, options.maxRowBytes(), (origin, bytes) -> page(file, options, origin, bytes));
  }

  private static RecordOutcome page(String file, ReadOptions options, Origin origin, byte[] bytes) {
    Part whole = new Part(new String(bytes, ISO_8859_1).stripLeading());
    Part page = whole.page(DEEPEST);
    if (page == null) {
      return RecordOutcome.failed(
          origin, Code.FORMAT_UNKNOWN, "a file of MIME parts of which none is an HTML page");
    }
    byte[] body = page.decoded();
    if (body.length > options.maxBodyBytes()) {
      return RecordOutcome.failed(
          origin, Code.PAGE_TOO_LARGE, new RecordTooLarge(options.maxBodyBytes()).getMessage());
    }
    if (ContentSniffer.blank(body)) {
      return new RecordOutcome.Skipped(origin, SkipReason.EMPTY);
    }
    String url = page.url() == null ? whole.url() : page.url();
    MimeType type = page.type();
    return new RecordOutcome.Read(
        new Page(
            RecordIds.of(RecordIds.name(file), body),
            url,
            null,
            null,
            Media.HTML,
            body,
            type == null ? null : type.charset(),
            origin));
  }

  /** A header with what follows it. */
  private static final class Part {
    private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String body;

    Part(String text) {
      int at = 0;
      String name = "";
      while (at < text.length()) {
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
        at = end < 0 ? text.length() : end + 1;
        int colon = line.indexOf(':');
        if (line.isEmpty()) {
          break;
        } else if (Character.isWhitespace(line.charAt(0))) { // a field goes on (RFC 5322, 2.2.3)
          fields.computeIfPresent(name, (key, value) -> value + ' ' + line.strip());
        } else if (colon > 0) {
          name = line.substring(0, colon).strip();
          fields.putIfAbsent(name, line.substring(colon + 1).strip());
        }
      }
      this.body = text.substring(at);
    }

    @Nullable MimeType type() {
      String type = fields.get("Content-Type");
      return type == null ? null : MimeType.of(List.of(type));
    }

    /** The address of the part, or that which Chrome gives the page as a whole. */
    @Nullable String url() {
      String url = fields.get("Content-Location");
      url = url == null ? fields.get("Snapshot-Content-Location") : url;
      return url == null || url.startsWith("cid:") ? null : url;
    }

    /** This part if it is a page, or the first one in it. */
    @Nullable Part page(int deepest) {
      MimeType type = type();
      String essence = type == null ? "" : type.essence();
      if (essence.equals("text/html") || essence.equals("application/xhtml+xml")) {
        return this;
      }
      String boundary = parameter("boundary");
      if (!essence.startsWith("multipart/") || boundary.isEmpty() || deepest == 0) {
        return null;
      }
      String line = "--" + boundary;
      int start = next(line, 0);
      while (start >= 0) {
        int from = body.indexOf('\n', start);
        int end = from < 0 ? -1 : next(line, from);
        if (from < 0) {
          return null;
        }
        Part page =
            new Part(body.substring(from + 1, end < 0 ? body.length() : end)).page(deepest - 1);
        if (page != null) {
          return page;
        }
        start = end;
      }
      return null;
    }

    /** Index of the next boundary at the start of a line; −1 if there is none. */
    private int next(String line, int from) {
      int at = body.indexOf(line, from);
      while (at > 0 && body.charAt(at - 1) != '\n') {
        at = body.indexOf(line, at + 1);
      }
      return at;
    }

    private String parameter(String name) {
      String type = fields.getOrDefault("Content-Type", "");
      int at = type.toLowerCase(Locale.ROOT).indexOf(name + "=");
      if (at < 0) {
        return "";
      }
      String rest = type.substring(at + name.length() + 1);
      if (rest.startsWith("\"")) {
        int end = rest.indexOf('"', 1);
        return rest.substring(1, end < 0 ? rest.length() : end);
      }
      int end = rest.indexOf(';');
      return rest.substring(0, end < 0 ? rest.length() : end).strip();
    }

    byte[] decoded() {
      String coding = fields.getOrDefault("Content-Transfer-Encoding", "");
      return switch (coding.toLowerCase(Locale.ROOT)) {
        case "quoted-printable" -> unquoted(body);
        case "base64" -> base64(body);
        default -> body.getBytes(ISO_8859_1);
      };
    }

    /** What can be decoded: a file that was cut has a last group of any length. */
    private static byte[] base64(String text) {
      StringBuilder digits = new StringBuilder(text.length());
      for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
        char c = text.charAt(i);
        if ((c < 0x80 && Character.isLetterOrDigit(c)) || c == '+' || c == '/') {
          digits.append(c);
        }
      }
      if (digits.length() % 4 == 1) {
        digits.setLength(digits.length() - 1);
      }
      return Base64.getDecoder().decode(digits.toString());
    }

    /** Quoted-printable (RFC 2045, 6.7); an equals sign that quotes nothing stands for itself. */
    private static byte[] unquoted(String text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != '=') {
          bytes.write(c);
          continue;
        }
        int line = i + 1;
        while (line < text.length() && (text.charAt(line) == ' ' || text.charAt(line) == '\r')) {
          line++;
        }
        if (line == text.length() || text.charAt(line) == '\n') {
          i = line; // a line that was broken for the sake of mail only
        } else if (i + 2 < text.length() && hex(text, i + 1) >= 0 && hex(text, i + 2) >= 0) {
          bytes.write(hex(text, i + 1) * HEX + hex(text, i + 2));
          i += 2;
        } else {
          bytes.write(c);
        }
      }
      return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
      return Character.digit(text.charAt(at), HEX);
    }
  }
}
