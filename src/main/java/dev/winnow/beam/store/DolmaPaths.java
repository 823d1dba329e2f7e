package dev.winnow.beam.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.runs.UsageException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The place of an input's Dolma file below {@code documents/}: the input's own path, made safe.
 * Names of crawl files come from outside, and one with dots could lead out of the output folder.
 */
public final class DolmaPaths {
  /** How each such path ends. */
  static final String ENDING = ".jsonl.gz";

  private static final String SAFE = "-_.=+,@";
  private static final int LONGEST_NAME = 255; // bytes, on the usual file systems
  private static final int DIGEST_DIGITS = 16; // 64 bits tell the long names of a run apart
  private static final int ESCAPE = 3; // characters of a byte that is not safe

  private DolmaPaths() {}

  /** The path of an input's file. */
  public static String of(String name) {
    StringBuilder path = new StringBuilder();
    String last = null;
    for (String part : name.replace("://", "/").split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (last != null) {
        path.append(folder(last)).append('/');
      }
      last = part;
    }
    return path.append(shortened(safe(last == null ? "" : last), ENDING.length())) + ENDING;
  }

  /**
   * Checks that every input has a file of its own.
   *
   * @throws UsageException if two inputs would write the same file
   */
  public static void check(Collection<String> names) throws UsageException {
    Map<String, String> byPath = new HashMap<>();
    for (String name : names) {
      String other = byPath.putIfAbsent(of(name), name);
      if (other != null && !other.equals(name)) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--formats=dolma or kept: the inputs %s and %s have the same place",
                other,
                name));
      }
    }
  }

  /** A folder's name, which never ends as a file's does. */
  private static String folder(String part) {
    String safe = part.equals("..") ? "%2E%2E" : shortened(safe(part), 0);
    int end = safe.length() - ENDING.length();
    return safe.endsWith(ENDING) ? safe.substring(0, end) + "%2E" + ENDING.substring(1) : safe;
  }

  private static String safe(String part) {
    StringBuilder safe = new StringBuilder(part.length());
    for (byte b : part.getBytes(UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || SAFE.indexOf(b) >= 0;
      safe.append(
          plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return safe.toString();
  }

  /** A name cut to what a file system takes, with a digest of the whole in place of the rest. */
  private static String shortened(String safe, int reserved) {
    int room = LONGEST_NAME - reserved - ESCAPE;
    if (safe.length() <= room) {
      return safe;
    }
    String digest = DigestUtils.sha256Hex(safe).substring(0, DIGEST_DIGITS);
    int end = room - 1 - DIGEST_DIGITS;
    int escape = safe.lastIndexOf('%', end - 1);
    end = escape >= 0 && escape + ESCAPE > end ? escape : end;
    return safe.substring(0, end) + '~' + digest; // no safe name has a tilde
  }
}
