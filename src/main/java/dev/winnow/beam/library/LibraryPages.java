package dev.winnow.beam.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Pages for {@link ScorePages}, made of what another pipeline holds. */
public final class LibraryPages {
  private LibraryPages() {}

  /** Markup, already decoded. */
  public static Page html(@Nullable String id, @Nullable String url, String markup) {
    return page(id, url, Media.HTML, markup);
  }

  /** Text alone; its first line is its title. */
  public static Page text(@Nullable String id, @Nullable String url, String text) {
    return page(id, url, Media.TEXT, text);
  }

  /** Where no id is given, a digest of URL and body is one, the same in every run. */
  private static Page page(@Nullable String id, @Nullable String url, Media media, String content) {
    byte[] body = content.getBytes(UTF_8);
    String place = url == null ? "" : url;
    String known = id == null ? "sha256:" + DigestUtils.sha256Hex(place + '\0' + content) : id;
    return new Page(known, url, null, null, media, body, "utf-8", new Origin(place, 0, null));
  }
}
