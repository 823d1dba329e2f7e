package dev.winnow.signals.leftovers;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import dev.winnow.naming.EnumWords;
import dev.winnow.signals.words.WordSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whether a page is about what a kind of leftover is made of: chatbots, templates, typography. Its
 * title or a heading names the subject, or the text does so again and again.
 */
final class PageSubject {
  private static final int OFTEN = 3; // blocks without a place that name the subject
  private static final Map<LeftoverKind, WordSet> SUBJECTS = new EnumMap<>(LeftoverKind.class);

  /** What a system of content puts into the title of each page, which says nothing of the page. */
  private static final Pattern TAGLINE =
      Pattern.compile(
          "(?iu)just another wordpress (?:site|weblog)|(?:powered|made|built) (?:by|with) \\w+");

  static {
    for (LeftoverKind kind : LeftoverKind.values()) {
      String label = EnumWords.of(kind);
      SUBJECTS.put(kind, new WordSet(WordLists.labelled("subjects.txt", label)));
    }
  }

  private PageSubject() {}

  /** Whether the page is about a kind, apart from the places found in it. */
  static boolean isAbout(
      LeftoverKind kind, Document document, Words words, List<LeftoverPlace> places) {
    WordSet subject = Objects.requireNonNull(SUBJECTS.get(kind), "a kind without a subject");
    String title = TAGLINE.matcher(document.title()).replaceAll("");
    for (String word : title.split("[^\\p{L}\\p{N}.'-]+", -1)) {
      if (names(subject, word)) {
        return true;
      }
    }
    int blocks = 0;
    int place = 0;
    int word = 0;
    for (Block block : document.blocks()) {
      word = words.firstFrom(block.start(), word);
      while (place < places.size() && places.get(place).end() <= block.start()) {
        place++;
      }
      boolean held = place < places.size() && places.get(place).start() < block.end();
      boolean named = false;
      for (; word < words.count() && words.starts()[word] < block.end(); word++) {
        named |= !held && names(subject, document.text(), words, word);
      }
      if (named && (block.kind() == Block.Kind.HEADING || ++blocks == OFTEN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(WordSet subject, String text, Words words, int word) {
    int start = words.starts()[word];
    return subject.contains(words, words.numbers()[word])
        || (text.charAt(start) == 'A'
            && subject.contains(text.substring(start, words.ends()[word])));
  }

  private static boolean names(WordSet subject, String word) {
    return !word.isEmpty()
        && (subject.contains(word) || subject.contains(word.toLowerCase(Locale.ROOT)));
  }
}
