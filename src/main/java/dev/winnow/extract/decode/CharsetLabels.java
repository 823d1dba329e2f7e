package dev.winnow.extract.decode;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves labels of encodings as the Encoding Standard does: ISO-8859-1 means windows-1252, GB2312
 * means its superset GB18030, and so on.
 */
final class CharsetLabels {
  /** Labels that Java does not know or resolves to another charset. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("ascii", "windows-1252"),
          entry("us-ascii", "windows-1252"),
          entry("ansi", "windows-1252"),
          entry("iso-8859-1", "windows-1252"),
          entry("iso8859-1", "windows-1252"),
          entry("iso_8859-1", "windows-1252"),
          entry("latin1", "windows-1252"),
          entry("latin-1", "windows-1252"),
          entry("l1", "windows-1252"),
          entry("x-cp1252", "windows-1252"),
          entry("iso-8859-9", "windows-1254"),
          entry("latin5", "windows-1254"),
          entry("iso-8859-11", "x-windows-874"),
          entry("tis-620", "x-windows-874"),
          entry("windows-874", "x-windows-874"),
          entry("gb2312", "GB18030"),
          entry("gb_2312-80", "GB18030"),
          entry("gbk", "GB18030"),
          entry("x-gbk", "GB18030"),
          entry("shift_jis", "windows-31j"),
          entry("shift-jis", "windows-31j"),
          entry("sjis", "windows-31j"),
          entry("x-sjis", "windows-31j"),
          entry("euc-kr", "x-windows-949"),
          entry("ks_c_5601-1987", "x-windows-949"),
          entry("x-maccyrillic", "windows-1251"), // same lower-case letters; no page uses it
          entry("maccyrillic", "windows-1251"),
          entry("big5", "Big5-HKSCS"),
          entry("unicode", "UTF-16LE"),
          entry("utf-16", "UTF-16LE"),
          entry("utf8", "UTF-8"),
          entry("unicode-1-1-utf-8", "UTF-8"));

  private CharsetLabels() {}

  /** The charset of a label, or null if there is none or pages must not be decoded with it. */
  static @Nullable Charset charset(@Nullable String label) {
    if (label == null) {
      return null;
    }
    if (label.equalsIgnoreCase("utf-8")) {
      return StandardCharsets.UTF_8; // nearly all labels; spares the look-up
    }
    String clean = unquoted(label.strip().toLowerCase(Locale.ROOT));
    try {
      Charset charset = Charset.forName(NAMES.getOrDefault(clean, clean));
      return isSafe(charset) ? charset : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static String unquoted(String label) {
    int start = label.startsWith("\"") || label.startsWith("'") ? 1 : 0;
    int end = label.length();
    while (end > start && "\"';,".indexOf(label.charAt(end - 1)) >= 0) {
      end--;
    }
    return label.substring(start, end);
  }

  /**
   * The charset of a label that stands inside the page, or null. A label of UTF-16 means UTF-8
   * there: it was read as ASCII, so the page cannot be UTF-16.
   */
  static @Nullable Charset inPage(@Nullable String label) {
    Charset charset = charset(label);
    return charset != null && charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
  }

  /** Whether markup is plain in the bytes. Browsers refuse the listed charsets for that reason. */
  private static boolean isSafe(Charset charset) {
    String name = charset.name();
    return !name.startsWith("ISO-2022-CN")
        && !name.startsWith("ISO-2022-KR")
        && !name.startsWith("UTF-7")
        && !name.startsWith("UTF-32")
        && !name.startsWith("IBM037")
        && !name.startsWith("x-JISAutoDetect");
  }
}
