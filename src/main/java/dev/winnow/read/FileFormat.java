package dev.winnow.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.model.Media;
import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.unpack.FormatMagic;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats of a crawl, and the names that tell them. */
enum FileFormat {
  WARC,
  WACZ,
  HTML,
  TEXT,
  JSON,
  PARQUET,
  MHTML;

  private static final Map<String, FileFormat> ENDINGS =
      Map.ofEntries(
          Map.entry("warc", WARC),
          Map.entry("arc", WARC),
          Map.entry("wet", WARC),
          Map.entry("wat", WARC),
          Map.entry("wacz", WACZ),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("mhtml", MHTML),
          Map.entry("mht", MHTML),
          Map.entry("txt", TEXT),
          Map.entry("jsonl", JSON),
          Map.entry("json", JSON),
          Map.entry("ndjson", JSON),
          Map.entry("parquet", PARQUET));

  // Behind these stands the ending that tells; crawlers add open to a file that they still write.
  private static final Set<String> WRAPPERS = Set.of("gz", "zst", "open");

  /** The format that a name tells; null if it tells none. */
  static @Nullable FileFormat named(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    int end = name.length();
    int dot = name.lastIndexOf('.');
    while (dot >= 0 && WRAPPERS.contains(name.substring(dot + 1, end))) {
      end = dot;
      dot = name.lastIndexOf('.', end - 1);
    }
    return dot < 0 ? null : ENDINGS.get(name.substring(dot + 1, end));
  }

  /** The format that the first unpacked bytes tell; null if they are no text. */
  static @Nullable FileFormat of(ByteBuffer start) {
    if (FormatMagic.PARQUET.at(start)) {
      return PARQUET;
    }
    if (FormatMagic.WARC.at(start) || FormatMagic.ARC.at(start)) {
      return WARC;
    }
    if (FormatMagic.ZIP.at(start)) {
      return WACZ;
    }
    byte[] sample = new byte[start.remaining()];
    start.duplicate().get(sample);
    if (!ContentSniffer.text(sample)) {
      return null;
    }
    return switch (first(sample)) {
      case '{', '[' -> JSON;
      case '<' -> HTML;
      case 'F', 'M', 'S', 'C' ->
          MhtmlFile.begins(new String(sample, ISO_8859_1)) ? MHTML : page(sample);
      default -> page(sample);
    };
  }

  private static FileFormat page(byte[] sample) {
    return ContentSniffer.sniff(sample) == Media.HTML ? HTML : TEXT;
  }

  private static char first(byte[] sample) {
    for (byte next : sample) {
      if (next > ' ') { // passes over white space and the bytes of a mark, which are negative
        return (char) next;
      }
    }
    return ' ';
  }
}
