package dev.winnow.extract.flow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.web.PercentDecoding;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that are written so that readers of markup do not see them, and that a script puts
 * right: backwards, in Base64, in hexadecimal or percent escapes, or with each letter moved along
 * the alphabet. Every reading is linear in a value of limited length, and no script is run.
 */
final class DisguisedAddress {
  private static final int MIN_LENGTH = 12; // of the shortest address
  private static final int MAX_LENGTH = 2_000; // characters; a longer value is data
  private static final int MAX_LAYERS = 2; // one disguise inside another
  private static final int LETTERS = 26;

  /** What a script loads or shows by itself leads no reader away. */
  private static final Pattern FILES =
      Pattern.compile(
          "[^?#]*\\.(?:gif|png|jpe?g|svg|webp|avif|ico|css|m?js|json|woff2?|mp[34]|webm|m3u8)(?:[?#].*)?");

  private DisguisedAddress() {}

  /** The address behind a value; null if it holds none, or shows it openly. */
  static @Nullable String in(String written) {
    String value = written.strip();
    if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH || isAddress(value)) {
      return null;
    }
    String found = in(value, 1);
    boolean leads = found != null && !FILES.matcher(found.toLowerCase(Locale.ROOT)).matches();
    return leads ? found : null;
  }

  private static @Nullable String in(String value, int layer) {
    for (String tried : readings(value)) {
      if (isAddress(tried)) {
        return tried.strip();
      }
      String inner = layer < MAX_LAYERS && !tried.isEmpty() ? in(tried, layer + 1) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  /** What a value reads like without each of the disguises that it may wear; empty if it cannot. */
  private static String[] readings(String value) {
    return new String[] {
      backwards(value), shifted(value), percent(value), hex(value), base64(value)
    };
  }

  private static String backwards(String value) {
    return value.contains("//:") ? new StringBuilder(value).reverse().toString() : "";
  }

  /** Moves each letter by what makes the beginning "http"; ROT13 is the usual way. */
  private static String shifted(String value) {
    int colon = value.indexOf("://");
    if (colon != 4 && colon != 5) {
      return "";
    }
    int by = 'h' - Character.toLowerCase(value.charAt(0));
    StringBuilder moved = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean small = c >= 'a' && c <= 'z';
      char first = small ? 'a' : 'A';
      boolean letter = small || (c >= 'A' && c <= 'Z');
      moved.append(letter ? (char) (first + Math.floorMod(c - first + by, LETTERS)) : c);
    }
    return moved.toString();
  }

  private static String percent(String value) {
    return value.charAt(0) == '%' ? PercentDecoding.decode(value) : "";
  }

  private static String hex(String value) {
    try {
      boolean http = value.startsWith("68747470");
      return http ? new String(HexFormat.of().parseHex(value), ISO_8859_1) : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String base64(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isBase64(value.charAt(i))) {
        return "";
      }
    }
    try {
      String standard = value.replace('-', '+').replace('_', '/');
      String decoded = new String(Base64.getDecoder().decode(standard), ISO_8859_1);
      return decoded.chars().allMatch(c -> c > ' ' && c <= '~') ? decoded : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "+/=-_".indexOf(c) >= 0;
  }

  /** Whether a value is an absolute address of the web as it stands. */
  static boolean isAddress(String value) {
    return value.startsWith("//")
        || value.regionMatches(true, 0, "http://", 0, 7)
        || value.regionMatches(true, 0, "https://", 0, 8);
  }
}
