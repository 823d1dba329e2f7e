package dev.winnow.extract.decode;

import dev.winnow.resource.ResourceLines;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels of encodings, read as browsers read them: ISO-8859-1 means windows-1252, GB2312 means its
 * superset, and so on.
 *
 * <p>Source: WHATWG Encoding Standard, section 4.2; the table is {@code encoding-labels.txt}.
 */
final class CharsetLabels {
  private static final int BYTES = 256;

  private static final Map<String, Charset> BY_LABEL = table();

  private CharsetLabels() {}

  /** The charset that a label means; null if it means none that a page may be read in. */
  static @Nullable Charset charset(@Nullable String label) {
    if (label == null) {
      return null;
    }
    if (label.equalsIgnoreCase("utf-8")) {
      return StandardCharsets.UTF_8; // nearly always, so no look-up
    }
    return BY_LABEL.get(unquoted(label.strip().toLowerCase(Locale.ROOT)));
  }

  /** As {@link #charset}, for a label inside the page: readable as ASCII, so never UTF-16. */
  static @Nullable Charset inPage(@Nullable String label) {
    Charset charset = charset(label);
    return charset != null && charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
  }

  private static String unquoted(String label) {
    int start = label.startsWith("\"") || label.startsWith("'") ? 1 : 0;
    int end = label.length();
    while (end > start && "\"';,".indexOf(label.charAt(end - 1)) >= 0) {
      end--;
    }
    return label.substring(start, end);
  }

  private static Map<String, Charset> table() {
    Map<String, Charset> own = new HashMap<>();
    for (String line : ResourceLines.of(CharsetLabels.class, "single-byte-charsets.txt")) {
      String[] fields = line.split("\t", 2);
      own.put(fields[0], new TableCharset(fields[0], characters(fields[1].split(" ", -1))));
    }
    Map<String, Charset> labels = new HashMap<>();
    for (String line : ResourceLines.of(CharsetLabels.class, "encoding-labels.txt")) {
      String[] fields = line.split("\t", 3);
      String java = fields[1];
      if (!java.equals("-")) { // escape sequences of these hide markup from checks of bytes
        Charset charset = own.containsKey(java) ? own.get(java) : Charset.forName(java);
        for (String label : fields[2].split(" ", -1)) {
          labels.put(label, charset);
        }
      }
    }
    // Names of detectors and of libraries, which pages copy.
    labels.put("latin-1", Charset.forName("windows-1252"));
    labels.put("ansi", Charset.forName("windows-1252"));
    // The detector says it of windows-1251, whose small letters are the same, and nobody writes it.
    labels.put("maccyrillic", Charset.forName("windows-1251"));
    labels.put("x-maccyrillic", Charset.forName("windows-1251"));
    labels.put("x-windows-949", Charset.forName("x-windows-949"));
    labels.put("euc-tw", Charset.forName("x-EUC-TW"));
    return Map.copyOf(labels);
  }

  private static char[] characters(String[] high) {
    char[] table = new char[BYTES];
    for (int i = 0; i < BYTES; i++) {
      int own = i - (BYTES - high.length);
      table[i] = own < 0 ? (char) i : (char) Integer.parseInt(high[own], 16);
    }
    return table;
  }
}
