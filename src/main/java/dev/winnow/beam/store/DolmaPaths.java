package dev.winnow.beam.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/**
 * Path of the Dolma file for an input file: the input's own path, made safe. Crawl files have
 * foreign names, and a name with dots could lead out of the output folder.
 */
public final class DolmaPaths {
  private static final String ENDING = ".jsonl.gz";
  private static final String SAFE = "-_.=+,@";

  private DolmaPaths() {}

  public static String of(String name) {
    StringBuilder path = new StringBuilder();
    for (String part : name.replace("://", "/").split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      path.append(path.isEmpty() ? "" : "/");
      path.append(part.equals("..") ? "%2E%2E" : safe(part));
    }
    return path.toString().endsWith(ENDING) ? path.toString() : path.append(ENDING).toString();
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
}
