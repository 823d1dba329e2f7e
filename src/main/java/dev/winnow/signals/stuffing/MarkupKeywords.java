package dev.winnow.signals.stuffing;

import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.result.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Key phrases in what a page declares and links: meta keywords, the path of its address, anchors.
 *
 * <p>Each is a weak sign by itself, since honest pages of a certain age have one or two; so each is
 * worth at most {@link #MOST}, and only together they weigh as much as stuffed text.
 */
final class MarkupKeywords {
  private static final int ALLOWED_KEYWORDS = 6; // variants that a careful author may list
  private static final int ALLOWED_ANCHORS = 4; // menu, crumb, heading, related pages
  private static final int ALLOWED_IN_PATH = 2; // folder and page
  private static final double WORTH = 0.5; // re-insertions that one more is worth
  private static final double MOST = 1.25; // re-insertions; three such signs make a case
  private static final int MOST_CHARACTERS =
      5_000; // of one text; longer ones are not written for readers
  private static final Pattern ENTRIES = Pattern.compile("[,;]");

  private final Document document;
  private final List<StuffedPlace> insertions = new ArrayList<>();
  private double left;
  private int seen;

  private MarkupKeywords(Document document) {
    this.document = document;
  }

  static List<StuffedPlace> of(Document document, List<KeyPhrase> phrases) {
    MarkupKeywords markup = new MarkupKeywords(document);
    List<KeyPhrase> declared = new ArrayList<>();
    for (KeyPhrase phrase : phrases) {
      if (phrase.source() != KeyPhrase.Source.FOUND && phrase.stems().size() > 1) {
        declared.add(phrase);
      }
    }
    if (!declared.isEmpty()) {
      markup.left = MOST;
      markup.keywords(declared);
      markup.left = MOST;
      markup.anchors(declared);
      markup.left = MOST;
      markup.path(declared);
    }
    return markup.insertions;
  }

  private void keywords(List<KeyPhrase> phrases) {
    String keywords = document.metadata().keywords();
    if (keywords == null || keywords.length() > MOST_CHARACTERS) {
      return;
    }
    String[] entries = ENTRIES.split(keywords, -1);
    List<Set<String>> stems = new ArrayList<>();
    for (String entry : entries) {
      Set<String> own = new HashSet<>();
      WordForms.of(entry).forEach(word -> own.add(WordForms.stem(word)));
      stems.add(own);
    }
    for (KeyPhrase phrase : phrases) {
      seen = 0;
      for (int i = 0; i < entries.length; i++) {
        if (stems.get(i).containsAll(phrase.stems())) {
          add(
              phrase,
              ALLOWED_KEYWORDS,
              0,
              0,
              "is one more variant in the meta keywords",
              entries[i]);
        }
      }
    }
  }

  private void anchors(List<KeyPhrase> phrases) {
    long initials = 0;
    for (KeyPhrase phrase : phrases) {
      initials |= 1L << phrase.words().get(0).charAt(0);
    }
    Map<List<String>, Integer> counts = new HashMap<>();
    for (Link link : document.links()) {
      if (link.anchor().length() > MOST_CHARACTERS || !mayBegin(link.anchor(), initials)) {
        continue;
      }
      List<String> words = WordForms.of(link.anchor());
      for (KeyPhrase phrase : phrases) {
        if (words.equals(phrase.words())) {
          seen = counts.merge(words, 1, Integer::sum) - 1;
          String note = "is the text of one more link";
          add(phrase, ALLOWED_ANCHORS, link.start(), link.end(), note, link.href());
        }
      }
    }
  }

  /** Whether a text's first word may begin with one of some characters, 64 of which have a bit. */
  private static boolean mayBegin(String text, long initials) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return true;
      }
      if (WordForms.isPart(c)) {
        return (initials >>> Character.toLowerCase(c) & 1) != 0;
      }
    }
    return false;
  }

  private void path(List<KeyPhrase> phrases) {
    String url = document.page().url();
    if (url == null || url.length() > MOST_CHARACTERS) {
      return;
    }
    List<String> words = WordForms.of(url.replace('-', ' ').replace('_', ' '));
    for (KeyPhrase phrase : phrases) {
      seen = 0;
      for (int i = UnseenKeywords.count(words, phrase.words()); i > 0; i--) {
        add(phrase, ALLOWED_IN_PATH, 0, 0, "stands once more in the address", url);
      }
    }
  }

  private void add(KeyPhrase phrase, int allowed, int start, int end, String note, String words) {
    if (++seen <= allowed) {
      return;
    }
    double weight = Math.min(WORTH, left);
    left -= weight;
    Evidence evidence =
        Evidence.at(document, start, end, note)
            .with(Map.of("form", "markup", "phrase", phrase.text(), "words", words.strip()));
    insertions.add(new StuffedPlace(weight, phrase.text(), evidence));
  }
}
