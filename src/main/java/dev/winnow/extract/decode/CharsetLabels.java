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
 * Labels of encodings as the Encoding Standard reads them: pages that say ISO-8859-1 mean
 * windows-1252, those that say GB2312 mean its superset, and so on.
 */
final class CharsetLabels {
  /** Labels that Java knows by another meaning, or not at all. */
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
          entry("x-maccyrillic", "windows-1251"), // same small letters, and nobody writes it
          entry("maccyrillic", "windows-1251"),
          entry("big5", "Big5-HKSCS"),
          entry("unicode", "UTF-16LE"),
          entry("utf-16", "UTF-16LE"),
          entry("utf8", "UTF-8"),
          entry("unicode-1-1-utf-8", "UTF-8"));

  private CharsetLabels() {}

  /** The charset that a label means, or null where it means none that a page may be read in. */
  static @Nullable Charset charset(@Nullable String label) {
    if (label == null) {
      return null;
    }
    if (label.equalsIgnoreCase("utf-8")) {
      return StandardCharsets.UTF_8; // nearly always, and no name to be looked up
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

  /** As {@link #charset}, for a label inside the page: readable as ASCII, so never UTF-16. */
  static @Nullable Charset inPage(@Nullable String label) {
    Charset charset = charset(label);
    return charset != null && charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
  }

  /** Escape sequences of these hide markup from whoever checks bytes; browsers refuse them too. */
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
