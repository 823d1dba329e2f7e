package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Document;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases in a title, the name of the site left out. */
public final class TitleParts {
  static final int MOST_WORDS = 14; // longer first lines are sentences, not titles

  private static final int FIRST_ORNAMENT = 0x2190; // arrows; signs of owners stand before them
  private static final Pattern COMPOUND = Pattern.compile("(?<=\\p{L})[-\u2010\u2011](?=\\p{L})");

  private TitleParts() {}

  /** Parts as words, the whole title first. */
  public static Set<List<String>> of(Document document) {
    return of(document.title(), document.metadata().siteName(), document.page().host());
  }

  public static Set<List<String>> of(
      String title, @Nullable String siteName, @Nullable String host) {
    Set<List<String>> phrases = new LinkedHashSet<>();
    if (title.length() > 300) { // no title of 14 words is that long
      return phrases;
    }
    String site = siteName == null ? "" : String.join("", WordForms.of(siteName));
    String label = host == null ? "" : hostLabel(host);
    List<String> all = new ArrayList<>();
    List<List<String>> parts = new ArrayList<>();
    for (String part : split(title)) {
      List<String> words = WordForms.of(part);
      if (!isSite(words, site, label)) {
        all.addAll(words);
        parts.add(words);
      }
    }
    add(phrases, all);
    parts.forEach(part -> add(phrases, part));
    return phrases;
  }

  /** The parts of a title with its compounds written as one word; none if it has no compounds. */
  static Set<List<String>> joined(Document document) {
    String title = document.title();
    if (title.length() > 300 || !hasHyphen(title) || !COMPOUND.matcher(title).find()) {
      return Set.of();
    }
    return of(
        COMPOUND.matcher(title).replaceAll(""),
        document.metadata().siteName(),
        document.page().host());
  }

  private static boolean hasHyphen(String title) {
    return title.indexOf('-') >= 0 || title.indexOf('\u2010') >= 0 || title.indexOf('\u2011') >= 0;
  }

  /** What stands between separators: marks between spaces, a colon, bar, bullet or ornament. */
  private static List<String> split(String title) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < title.length(); ) {
      int end = separatorEnd(title, i);
      if (end > i) {
        parts.add(title.substring(start, i));
        start = end;
      }
      i = Math.max(end, i + 1);
    }
    parts.add(title.substring(start));
    return parts;
  }

  /** Where a separator that starts at a place ends; the place itself if none does. */
  private static int separatorEnd(String title, int at) {
    char next = at + 1 < title.length() ? title.charAt(at + 1) : 0;
    return switch (title.charAt(at)) {
      case ' ' ->
          next == '|' || next == '•' ? Math.max(marksEnd(title, at), at + 2) : marksEnd(title, at);
      case ':', '|', '•' -> next == ' ' ? at + 2 : at;
      default -> ornamentEnd(title, at);
    };
  }

  /** Where a star, an arrow or an emoji that starts at a place ends; the place itself if none. */
  private static int ornamentEnd(String title, int at) {
    if (title.charAt(at) < FIRST_ORNAMENT) {
      return at; // as nearly everywhere
    }
    int symbol = title.codePointAt(at);
    return isOrnament(symbol) ? at + Character.charCount(symbol) : at;
  }

  /** Whether a code point is a star, an arrow or an emoji; signs of owners are none. */
  public static boolean isOrnament(int symbol) {
    return symbol >= FIRST_ORNAMENT && Character.getType(symbol) == Character.OTHER_SYMBOL;
  }

  /** Where marks between two spaces end, with the second; the place of the first if none are. */
  private static int marksEnd(String title, int space) {
    int end = space + 1;
    while (end < title.length() && "|–—»«·:-".indexOf(title.charAt(end)) >= 0) {
      end++;
    }
    boolean spaced = end > space + 1 && end < title.length() && title.charAt(end) == ' ';
    return spaced ? end + 1 : space;
  }

  private static void add(Set<List<String>> phrases, List<String> words) {
    if (words.size() <= MOST_WORDS && hasContent(words)) {
      phrases.add(words);
    }
  }

  private static boolean hasContent(List<String> words) {
    for (String word : words) {
      if (!FunctionWords.isFunction(word)) {
        return true;
      }
    }
    return false;
  }

  /** A host without its marks. */
  private static String hostLabel(String host) {
    String label = host.toLowerCase(Locale.ROOT);
    String bare = label.startsWith("www.") ? label.substring(4) : label;
    return bare.replace("-", "").replace(".", "");
  }

  private static boolean isSite(List<String> words, String site, String label) {
    String joined = String.join("", words);
    if (joined.length() < 3 || label.isEmpty()) {
      return joined.isEmpty() || joined.equals(site);
    }
    return joined.equals(site) || (label.startsWith(joined.replace("-", "")) && words.size() <= 3);
  }
}
