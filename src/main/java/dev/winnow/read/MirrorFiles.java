package dev.winnow.read;

import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.record.MimeType;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;

/**
 * Files that a mirrored site holds beside its pages. Inside a WARC their label tells that they are
 * no pages; in a folder only their names do.
 */
final class MirrorFiles {
  private static final Set<String> ENDINGS =
      Set.of(
          "css",
          "scss",
          "less",
          "js",
          "mjs",
          "map",
          "csv",
          "tsv",
          "xls",
          "xlsx",
          "ods",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "webp",
          "avif",
          "svg",
          "ico",
          "bmp",
          "tif",
          "tiff",
          "woff",
          "woff2",
          "ttf",
          "otf",
          "eot",
          "pdf",
          "ps",
          "doc",
          "docx",
          "odt",
          "rtf",
          "ppt",
          "pptx",
          "odp",
          "epub",
          "mp3",
          "m4a",
          "ogg",
          "wav",
          "mp4",
          "m4v",
          "webm",
          "mov",
          "avi",
          "swf",
          "rss",
          "atom",
          "xsl",
          "xsd",
          "webmanifest");

  private static final Set<String> NAMES =
      Set.of("robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "llms.txt");

  /** Of these the content tells: XHTML is a page, a sitemap or a feed is none. */
  private static final String XML = "xml";

  private static final MimeType XML_TYPE = new MimeType("text/xml", null);

  private MirrorFiles() {}

  /**
   * Whether a file is no page, by its name and, if that leaves it open, by its beginning.
   *
   * @param start first unpacked bytes, which stay where they are
   */
  static boolean isNoPage(String file, ByteBuffer start) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    int dot = plain.lastIndexOf('.');
    String ending = plain.substring(dot + 1);
    if (dot >= 0 && ending.equals(XML)) {
      byte[] sample = new byte[start.remaining()];
      start.duplicate().get(sample);
      return ContentSniffer.media(XML_TYPE, sample) == null;
    }
    return NAMES.contains(plain) || (dot >= 0 && ENDINGS.contains(ending));
  }
}
