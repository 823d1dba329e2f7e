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
    all.add(TitleParts.of(page.document()), KeyPhrase.Source.TITLE);
    for (Line line : page.lines()) {
      Block block = line.block();
      if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
        String text = page.document().text().substring(line.start(), line.end());
        all.add(TitleParts.of(text, null, null), KeyPhrase.Source.HEADING);
      }
    }
    for (KeyPhrase phrase : FoundPhrases.of(page)) {
      if (all.known.add(phrase.words())) {
        all.phrases.add(phrase);
      }
    }
    return all.phrases;
  }

  private void add(Set<List<String>> declared, KeyPhrase.Source source) {
    for (List<String> words : declared) {
      if (phrases.size() < MOST_DECLARED && known.add(words)) {
        phrases.add(KeyPhrase.of(words, source));
      }
    }
  }
}
