package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The phrases that a page may have been written around: declared ones first, then found ones. */
public final class KeyPhrases {
  private static final int MOST_DECLARED = 16; // pages with many main headings have no main heading

  private final Set<List<String>> known = new LinkedHashSet<>();
  private final List<KeyPhrase> phrases = new ArrayList<>();

  private KeyPhrases() {}

  public static List<KeyPhrase> of(PageText page) {
    KeyPhrases all = new KeyPhrases();
    Set<List<String>> headings = new LinkedHashSet<>();
    for (Line line : page.lines()) {
      Block block = line.block();
      if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
        String text = page.document().text().substring(line.start(), line.end());
        headings.addAll(TitleParts.of(text, null, null));
      }
    }
    all.add(withoutSite(TitleParts.of(page.document()), headings), KeyPhrase.Source.TITLE);
    all.add(headings, KeyPhrase.Source.HEADING);
    all.add(TitleParts.joined(page.document()), KeyPhrase.Source.TITLE);
    for (KeyPhrase phrase : FoundPhrases.of(page)) {
      if (all.known.add(phrase.words())) {
        all.phrases.add(phrase);
      }
    }
    return all.phrases;
  }

  /**
   * The parts of a title without its last one if a main heading says another part: then the last is
   * the publisher.
   */
  private static Set<List<String>> withoutSite(
      Set<List<String>> parts, Set<List<String>> headings) {
    List<List<String>> all = new ArrayList<>(parts);
    boolean shown = false;
    for (int i = 1; i + 1 < all.size(); i++) { // the first is the whole title
      shown |= headings.contains(all.get(i));
    }
    List<String> last = all.isEmpty() ? List.of() : all.get(all.size() - 1);
    if (!shown || headings.contains(last)) {
      return parts;
    }
    return new LinkedHashSet<>(all.subList(1, all.size() - 1));
  }

  private void add(Set<List<String>> declared, KeyPhrase.Source source) {
    for (List<String> words : declared) {
      if (phrases.size() < MOST_DECLARED && known.add(words)) {
        phrases.add(KeyPhrase.of(words, source));
      }
    }
  }
}
