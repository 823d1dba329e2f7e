package dev.winnow.read.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** RecordIds for records that carry none: a digest of what tells them apart, stable across runs. */
public final class RecordIds {
  private static final int BYTES = 16; // 128 bits: no chance of two alike in any crawl

  private RecordIds() {}

  /** What of a file's path stays the same however it was typed. */
  public static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The same for text, if what is missing counts as empty. */
  public static String of(String place, @Nullable String more) {
    return of(place, (more == null ? "" : more).getBytes(UTF_8));
  }

  /** {@code sha256:} and 32 hexadecimal digits. */
  public static String of(String place, byte[] more) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(place.getBytes(UTF_8));
    digest.update((byte) 0); // so that no two pairs join to the same bytes
    return "sha256:" + HexFormat.of().formatHex(digest.digest(more), 0, BYTES);
  }
}
