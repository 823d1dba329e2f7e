package dev.winnow.extract.content;

import dev.winnow.extract.flow.MetadataReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a page is called. The title element is made for search engines and tabs: it
 * names the site, too, and often more.
 */
public final class PageTitle {
  /** Signs between the title of a text and the name of a site. */
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»«:~/]+\\s+|\\s*[|»]\\s*");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int FEWEST_LETTERS = 3; // of a host's label that may be a name

  private final String site;
  private final List<String> labels;

  private PageTitle(String site, @Nullable String host) {
    this.site = key(site);
    this.labels =
        host == null
            ? List.of()
            : List.of(host.split("\\.", -1)).stream()
                .filter(label -> label.length() >= FEWEST_LETTERS && !label.equals("www"))
                .map(label -> key(label).replace(" ", ""))
                .toList();
  }

  /**
   * The title of a page: the heading that its declared titles hold, else such a title without the
   * name of the site.
   *
   * @param host of the page, or null
   */
  public static String of(MetadataReader metadata, @Nullable String host) {
    String declared = metadata.title();
    String shared = metadata.declared("og:title");
    for (String heading : metadata.headings()) {
      if (isIn(heading, declared) || isIn(heading, shared)) {
        return heading;
      }
    }
    String best = shared.isBlank() ? declared : shared.strip();
    return new PageTitle(metadata.declared("og:site_name"), host).without(best);
  }

  /** Whether the words of a heading stand in a title, one behind the other. */
  private static boolean isIn(String heading, String title) {
    String words = key(heading);
    return !words.isEmpty() && (" " + key(title) + " ").contains(" " + words + " ");
  }

  /** A title without the parts that name the site, unless it has no others. */
  private String without(String title) {
    List<String> parts = List.of(SEPARATOR.split(title, -1));
    List<String> own = parts.stream().filter(part -> !names(part)).toList();
    if (own.isEmpty() || own.size() == parts.size()) {
      return title;
    }
    int start = title.indexOf(own.get(0));
    String last = own.get(own.size() - 1);
    return title.substring(start, Math.max(start, title.lastIndexOf(last)) + last.length()).strip();
  }

  private boolean names(String part) {
    String words = key(part);
    String letters = words.replace(" ", "");
    return words.isEmpty() || words.equals(site) || labels.contains(letters);
  }

  private static String key(String text) {
    return NO_WORD.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
