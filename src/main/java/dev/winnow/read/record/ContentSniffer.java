package dev.winnow.read.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.model.Media;
import dev.winnow.read.unpack.FormatMagic;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what bytes are, by their label and by their look. */
public final class ContentSniffer {
  private static final int SAMPLE = 4096; // a screenful: controls in binary data show within it
  private static final int MARKUP = 512; // browsers sniff 512 bytes or more (WHATWG MIME Sniffing)
  private static final int ROOT = 2048; // of XML; declaration, comments and DOCTYPE stand before

  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> UNKNOWN =
      Set.of("unknown/unknown", "application/unknown", "application/octet-stream");
  private static final List<FormatMagic> BINARY =
      List.of(
          FormatMagic.PDF,
          FormatMagic.PNG,
          FormatMagic.GIF,
          FormatMagic.JPEG,
          FormatMagic.ZIP,
          FormatMagic.GZIP,
          FormatMagic.ZSTD);
  private static final List<String> TAGS =
      List.of(
          "<!doctype html", "<html", "<head", "<body", "<title", "<script", "<div", "<p", "<h1");

  private ContentSniffer() {}

  /** Whether bytes of a type may be a page, before they are read. */
  public static boolean mayBePage(@Nullable MimeType type) {
    return type == null
        || isUnknown(type)
        || HTML.contains(type.essence())
        || type.essence().equals("text/plain")
        || type.isXml();
  }

  private static boolean isUnknown(MimeType type) {
    return UNKNOWN.contains(type.essence());
  }

  /** The media of a body under its label; null if it is no page. */
  public static @Nullable Media media(@Nullable MimeType type, byte[] body) {
    if (type == null || isUnknown(type)) {
      return sniff(body);
    }
    if (HTML.contains(type.essence())) {
      return Media.HTML;
    }
    if (type.isXml()) {
      return isXhtml(body) ? Media.HTML : null;
    }
    return type.essence().equals("text/plain") ? Media.TEXT : null;
  }

  /** The media of bytes that are text: markup if a tag of a page stands near the start. */
  public static Media sniff(byte[] body) {
    String start = start(body, MARKUP);
    return TAGS.stream().anyMatch(start::contains) ? Media.HTML : Media.TEXT;
  }

  /** Whether XML is a page: its root is that of HTML. */
  private static boolean isXhtml(byte[] body) {
    String start = start(body, ROOT);
    return start.contains("<html") || start.contains("<!doctype html");
  }

  private static String start(byte[] body, int length) {
    return new String(body, 0, Math.min(body.length, length), ISO_8859_1)
        .replace("\0", "") // UTF-16 as well
        .toLowerCase(Locale.ROOT);
  }

  /** Whether nothing but white space is there, in ASCII or UTF-16. */
  public static boolean blank(byte[] body) {
    for (byte next : body) {
      if (next != ' ' && next != 0 && (next < '\t' || next > '\r')) {
        return false;
      }
    }
    return true;
  }

  /** Whether bytes are text in any charset; a few stray controls do not make them binary. */
  public static boolean text(byte[] body) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    if (BINARY.stream().anyMatch(magic -> magic.at(bytes))) {
      return false;
    }
    int length = Math.min(body.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      controls += control(body[i]) ? 1 : 0;
    }
    boolean rare = controls * 50 <= length; // 2 %: in compressed or machine data it is 10 %
    return rare || wide(body, length, 0) || wide(body, length, 1);
  }

  /**
   * Whether bytes are UTF-16: read as its units, hardly one is a control or no character, and one
   * in twenty is white space or markup. The upper bytes of Cyrillic, Greek and Hebrew, and of
   * typographic quotes, look like controls one by one.
   *
   * @param upper index of the upper byte of the first unit: 0 for big endian, 1 for little endian
   */
  private static boolean wide(byte[] body, int length, int upper) {
    int units = length / 2;
    int wrong = 0;
    int ascii = 0;
    for (int i = 0; i < units; i++) {
      char unit = (char) ((body[2 * i + upper] & 0xff) << 8 | (body[2 * i + 1 - upper] & 0xff));
      int type = Character.getType(unit);
      boolean space = unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
      ascii += space || (unit >= ' ' && unit < 0x7f) ? 1 : 0;
      wrong +=
          (type == Character.CONTROL && !space)
                  || (type == Character.UNASSIGNED && unit < 0xfffe)
                  || type == Character.PRIVATE_USE
              ? 1
              : 0;
    }
    return ascii * 20 >= units && wrong * 50 <= units && units > 0;
  }

  private static boolean control(byte value) {
    if (value >= ' ' || value < 0) {
      return value == 0x7f;
    }
    return value < 0x09 || (value > 0x0d && value != 0x1b); // ISO-2022-JP shifts with escape
  }
}
