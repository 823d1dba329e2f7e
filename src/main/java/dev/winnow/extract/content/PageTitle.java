package dev.winnow.extract.content;

import dev.winnow.extract.flow.MetadataReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a page is called. The title element is made for search engines and tabs: it
 * names the site, too, and often more; the heading is made for readers, but may be that of the site
 * or of a box.
 */
public final class PageTitle {
  /** Signs between the title of a text and the name of a site. */
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»«:~/]+\\s+|\\s*[|»]\\s*");

  private static final int FEWEST_LETTERS = 3; // of a host's label that may be a name
  private static final int WITHIN = 2; // words of a heading that stands within a title by no chance
  private static final int RELATED = 3; // words of a heading that may share half with a title
  private static final int MAX_LENGTH = 500; // characters; what is longer is no title

  /** Characters of a title in a row: more than any title has, and made pages have megabytes. */
  public static final int MOST_SHOWN = 1_000;

  private final List<String> headings;
  private final String title;
  private final String shared;
  private final String titleWords;
  private final String sharedWords;
  private final String site;
  private final List<String> labels;

  private PageTitle(MetadataReader metadata, @Nullable String host) {
    this.headings = new ArrayList<>(metadata.headings());
    headings.removeIf(heading -> heading.length() > MAX_LENGTH);
    this.title = metadata.title();
    this.shared = metadata.declared("og:title").strip();
    this.titleWords = key(title);
    this.sharedWords = key(shared);
    this.site = key(metadata.declared("og:site_name"));
    this.labels = host == null ? List.of() : List.of(host.split("\\.", -1));
  }

  /**
   * The title of a page: the heading with which a declared title begins, or that stands within one;
   * else the only heading if it shares half its words with one; else the first part of the title
   * that does not name the site.
   *
   * @param host of the page, or null
   */
  public static String of(MetadataReader metadata, @Nullable String host) {
    PageTitle title = new PageTitle(metadata, host);
    String heading = title.heading();
    return heading == null ? title.withoutSite() : heading;
  }

  private @Nullable String heading() {
    for (String heading : headings) {
      String words = key(heading) + " ";
      boolean begins =
          (titleWords + " ").startsWith(words) || (sharedWords + " ").startsWith(words);
      if (begins && !words.isBlank() && !(namesSite(heading) && isDivided())) {
        return heading;
      }
    }
    for (String heading : headings) {
      String words = " " + key(heading) + " ";
      boolean within =
          (" " + titleWords + " ").contains(words) || (" " + sharedWords + " ").contains(words);
      if (within && count(words) >= WITHIN && !namesSite(heading)) {
        return heading;
      }
    }
    return headings.size() == 1 && isRelated(headings.get(0)) ? headings.get(0) : null;
  }

  private boolean isDivided() {
    return SEPARATOR.matcher(title).find();
  }

  private boolean isRelated(String heading) {
    String key = key(heading);
    Set<String> words = wordsOf(key);
    int same = Math.max(shared(words, titleWords), shared(words, sharedWords));
    return count(key) >= RELATED && 2 * same >= words.size();
  }

  private static int shared(Set<String> words, String others) {
    Set<String> both = wordsOf(others);
    both.retainAll(words);
    return both.size();
  }

  private String withoutSite() {
    String best = shared.isEmpty() ? title : shared;
    return SEPARATOR
        .splitAsStream(best)
        .filter(part -> !namesSite(part))
        .findFirst()
        .orElse(best)
        .strip();
  }

  private boolean namesSite(String part) {
    String words = key(part);
    return words.isEmpty() || words.equals(site) || isLabel(words.replace(" ", ""));
  }

  private boolean isLabel(String name) {
    for (String label : labels) {
      boolean telling = label.length() >= FEWEST_LETTERS && !label.equals("www");
      if (telling && label.replace("-", "").equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> wordsOf(String key) {
    return new HashSet<>(Arrays.asList(key.split(" ", -1)));
  }

  private static int count(String words) {
    return words.isBlank() ? 0 : words.strip().split(" ", -1).length;
  }

  /** The words of a text in lower case, divided by single spaces. */
  private static String key(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean between = false; // two words
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!isOfWord(c)) {
        between = !words.isEmpty();
        continue;
      }
      if (between) {
        words.append(' ');
        between = false;
      }
      words.appendCodePoint(c);
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
