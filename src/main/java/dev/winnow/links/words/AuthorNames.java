package dev.winnow.links.words;

import dev.winnow.model.Document;
import dev.winnow.model.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of who writes a page: its declared author, and words of links to pages about him. */
public final class AuthorNames {
  private static final int MIN_LENGTH = 3; // letters of a name
  private static final int MAX_ANCHOR = 40; // characters
  private static final int MAX_NAMES = 12;

  /** How folders begin in which sites speak of their makers. */
  private static final Set<String> ABOUT =
      Set.of(
          "about", "author", "authors", "meet", "bio", "me", "autor", "autoren", "autorin",
          "autora", "auteur", "auteurs", "autore", "ueber", "uber", "over", "propos", "qui", "chi",
          "quien", "quienes", "sobre", "mnie", "nas", "om", "moi", "mij", "team");

  private AuthorNames() {}

  /** The names, in lower case. */
  public static Set<String> of(Document document) {
    Set<String> names = new HashSet<>();
    String author = document.metadata().author();
    if (author != null && author.length() <= MAX_ANCHOR) {
      add(LineKey.words(author), names);
    }
    for (Link link : document.links()) {
      if (names.size() < MAX_NAMES
          && link.anchor().length() <= MAX_ANCHOR
          && (link.rel().contains("author") || isAbout(link.href()))) {
        add(LineKey.words(link.anchor()), names);
      }
    }
    return names;
  }

  private static void add(List<String> words, Set<String> names) {
    words.stream().filter(word -> word.length() >= MIN_LENGTH).forEach(names::add);
    names.removeAll(ABOUT);
  }

  /** Whether the last folder of an address has a word for who makes the site. */
  private static boolean isAbout(String href) {
    int end = href.endsWith("/") ? href.length() - 1 : href.length();
    int slash = href.lastIndexOf('/', end - 1);
    if (slash < 0 || end - slash > MAX_ANCHOR) {
      return false;
    }
    for (int start = slash + 1, at = start; at <= end; at++) {
      if (at == end || "-_.".indexOf(href.charAt(at)) >= 0) {
        if (ABOUT.contains(href.substring(start, at).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }
}
