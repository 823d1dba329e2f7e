package dev.winnow.beam.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Makes pages for {@link ScorePages} from the data of another pipeline. */
public final class LibraryPages {
  private LibraryPages() {}

  /** A page of markup that is already decoded. */
  public static Page html(@Nullable String id, @Nullable String url, String markup) {
    return page(id, url, Media.HTML, markup);
  }

  /** A page of plain text; its first line is its title. */
  public static Page text(@Nullable String id, @Nullable String url, String text) {
    return page(id, url, Media.TEXT, text);
  }

  /**
   * Returns the id, or the digest of URL and body if there is no id; the digest is the same in
   * every run.
   */
  private static Page page(@Nullable String id, @Nullable String url, Media media, String content) {
    byte[] body = content.getBytes(UTF_8);
    String place = url == null ? "" : url;
    String known = id == null ? "sha256:" + DigestUtils.sha256Hex(place + '\0' + content) : id;
    return new Page(known, url, null, null, media, body, "utf-8", new Origin(place, 0, null));
  }
}
