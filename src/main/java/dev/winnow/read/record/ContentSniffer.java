package dev.winnow.read.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.model.Media;
import dev.winnow.read.unpack.FormatMagic;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What bytes are, by their label and by their look. */
public final class ContentSniffer {
  private static final int SAMPLE = 4096; // a screenful: controls in binary data show within it
  private static final int MARKUP = 512; // browsers sniff 512 bytes or more (WHATWG MIME Sniffing)

  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> UNKNOWN =
      Set.of("", "unknown/unknown", "application/unknown", "*/*", "application/octet-stream");
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

  /** True where a label says nothing, so that the bytes must. */
  public static boolean unlabelled(@Nullable String contentType) {
    return UNKNOWN.contains(base(contentType));
  }

  /** The media of a label; null for everything that is no page. */
  public static @Nullable Media labelled(@Nullable String contentType) {
    String base = base(contentType);
    if (HTML.contains(base)) {
      return Media.HTML;
    }
    return base.equals("text/plain") ? Media.TEXT : null;
  }

  /** The charset parameter of a label, as it stands there. */
  public static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    for (String part : contentType.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase("charset")) {
        String value = part.substring(equals + 1).replace('"', ' ').replace('\'', ' ').strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  /** The media of bytes that are text: markup where a tag of a page stands near the start. */
  public static Media sniff(byte[] body) {
    String start =
        new String(body, 0, Math.min(body.length, MARKUP), ISO_8859_1)
            .replace("\0", "") // UTF-16 as well
            .toLowerCase(Locale.ROOT);
    return TAGS.stream().anyMatch(start::contains) ? Media.HTML : Media.TEXT;
  }

  /** True where nothing but white space is there. */
  public static boolean blank(byte[] body) {
    for (byte next : body) {
      if (next < 0 || next > ' ') {
        return false;
      }
    }
    return true;
  }

  /** True for text in any charset, UTF-16 included; a few stray controls do not make it binary. */
  public static boolean text(byte[] body) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    if (BINARY.stream().anyMatch(magic -> magic.at(bytes))) {
      return false;
    }
    int length = Math.min(body.length, SAMPLE);
    int[] zeros = new int[2]; // at even and at odd places
    int controls = 0;
    for (int i = 0; i < length; i++) {
      if (control(body[i])) {
        controls++;
        zeros[i & 1] += body[i] == 0 ? 1 : 0;
      }
    }
    boolean rare = controls * 50 <= length; // 2 %: in compressed or machine data it is 10 %
    return rare || wide(zeros, controls, length);
  }

  /** UTF-16 of a western page: every second byte is zero, and hardly any other is a control. */
  private static boolean wide(int[] zeros, int controls, int length) {
    int most = Math.max(zeros[0], zeros[1]);
    return most * 4 >= length && (controls - most) * 50 <= length;
  }

  private static boolean control(byte value) {
    if (value >= ' ' || value < 0) {
      return value == 0x7f;
    }
    return value < 0x09 || (value > 0x0d && value != 0x1b); // ISO-2022-JP shifts with escape
  }

  private static String base(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    String base = end < 0 ? contentType : contentType.substring(0, end);
    return base.strip().toLowerCase(Locale.ROOT);
  }
}
