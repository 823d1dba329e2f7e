package dev.winnow.signals.spam;

import dev.winnow.model.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases in a title, the name of the site left out. */
final class TitleParts {
  private static final int MOST_WORDS = 14; // longer first lines are sentences, not titles
  private static final Pattern SEPARATOR = Pattern.compile(" [|–—»«·:-]++ |: | [|•]|[|•] ");

  private TitleParts() {}

  /** Parts as words, the whole title first. */
  static Set<List<String>> of(Document document) {
    return of(document.title(), document.metadata().siteName(), document.page().host());
  }

  static Set<List<String>> of(String title, @Nullable String siteName, @Nullable String host) {
    Set<List<String>> phrases = new LinkedHashSet<>();
    if (title.length() > 300) { // no title of 14 words is that long
      return phrases;
    }
    List<String> all = new ArrayList<>();
    List<List<String>> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(title, -1)) {
      List<String> words = WordForms.of(part);
      if (!isSite(words, siteName, host)) {
        all.addAll(words);
        parts.add(words);
      }
    }
    add(phrases, all);
    parts.forEach(part -> add(phrases, part));
    return phrases;
  }

  private static void add(Set<List<String>> phrases, List<String> words) {
    boolean content = words.stream().anyMatch(word -> !FunctionWords.isFunction(word));
    if (content && words.size() <= MOST_WORDS) {
      phrases.add(words);
    }
  }

  private static boolean isSite(List<String> words, @Nullable String name, @Nullable String host) {
    String joined = String.join("", words);
    if (name != null && joined.equals(String.join("", WordForms.of(name)))) {
      return true;
    }
    String label = host == null ? "" : host.toLowerCase(Locale.ROOT);
    if (joined.length() < 3 || label.isEmpty()) {
      return joined.isEmpty();
    }
    String bare = label.startsWith("www.") ? label.substring(4) : label;
    String plain = bare.replace("-", "").replace(".", "");
    return plain.startsWith(joined.replace("-", "")) && words.size() <= 3;
  }
}
