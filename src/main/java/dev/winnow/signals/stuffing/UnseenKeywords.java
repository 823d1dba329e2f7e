package dev.winnow.signals.stuffing;

import dev.winnow.model.Document;
import dev.winnow.model.Unseen;
import dev.winnow.model.result.Evidence;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Key phrases in words that readers do not see: hidden text, alternative texts of images.
 *
 * <p>Hidden menus and folded answers name the subject too, among many other words. Hidden stuffing
 * says little else, so a stretch counts where key phrases are a good part of its words.
 */
final class UnseenKeywords {
  private static final double DENSE = 0.25; // share of a stretch's words that key phrases make up
  private static final int FEWEST_REPEATS = 3; // of a phrase in one stretch
  private static final int ALLOWED_IMAGES = 3; // pictures of the page's subject
  private static final double IMAGE = 0.5; // re-insertions that one more picture is worth
  private static final double MOST_IMAGES = 1.25; // galleries repeat the title in every picture
  private static final int MOST_QUOTED = 200; // characters shown of hidden words
  private static final int MOST_WORDS = 5_000; // of one stretch; more would only repeat

  private final List<StuffedPlace> insertions = new ArrayList<>();
  private final Document document;
  private double left = MOST_IMAGES;

  private UnseenKeywords(Document document) {
    this.document = document;
  }

  /** Whether the page hides any text that may be stuffed; for most, no key phrase need be found. */
  static boolean anyHidden(Document document) {
    for (Unseen unseen : document.unseen()) {
      if (isHidden(unseen.reason()) && mayBeStuffed(words(unseen))) {
        return true;
      }
    }
    return false;
  }

  /** Stuffed hidden text. */
  static List<StuffedPlace> hidden(Document document, List<KeyPhrase> phrases) {
    UnseenKeywords keywords = new UnseenKeywords(document);
    for (Unseen unseen : document.unseen()) {
      if (isHidden(unseen.reason())) {
        keywords.read(unseen, phrases);
      }
    }
    return keywords.insertions;
  }

  /** Images whose texts repeat a key phrase. */
  static List<StuffedPlace> images(Document document, List<KeyPhrase> phrases) {
    UnseenKeywords keywords = new UnseenKeywords(document);
    Map<KeyPhrase, Integer> seen = new HashMap<>();
    for (Unseen unseen : document.unseen()) {
      if (unseen.reason() == Unseen.Reason.IMAGE_ALT) {
        keywords.readImage(unseen, phrases, seen);
      }
    }
    return keywords.insertions;
  }

  private static boolean isHidden(Unseen.Reason reason) {
    return switch (reason) {
      case HIDDEN_ATTRIBUTE, DISPLAY_NONE, VISIBILITY_HIDDEN, ZERO_SIZE, SAME_COLOUR, OFF_SCREEN ->
          true;
      case ARIA_HIDDEN, IMAGE_ALT, TITLE_ATTRIBUTE, NOSCRIPT -> false;
    };
  }

  private void read(Unseen unseen, List<KeyPhrase> phrases) {
    List<String> words = words(unseen);
    if (!mayBeStuffed(words)) {
      return;
    }
    for (KeyPhrase phrase : withOwn(words, phrases, isSneaky(unseen.reason()))) {
      int size = phrase.words().size();
      int count = size > 1 ? count(words, phrase.words()) : 0;
      if (count >= FEWEST_REPEATS && (double) count * size >= DENSE * words.size()) {
        for (int i = 0; i < count; i++) {
          add(1, unseen, phrase, "stands in text that the reader does not see");
        }
        return; // a longer phrase pays for the shorter ones in it
      }
    }
  }

  /** Whether any phrase may stand in a stretch often enough: then a pair of its words does. */
  private static boolean mayBeStuffed(List<String> words) {
    double dense = DENSE * words.size() / TitleParts.MOST_WORDS; // of the longest phrase
    return mayRepeat(words, Math.max(FEWEST_REPEATS, (int) Math.ceil(dense)));
  }

  /** Whether a pair of words may stand there so often; counts pairs that share a hash together. */
  private static boolean mayRepeat(List<String> words, int times) {
    if (words.size() <= times) {
      return false;
    }
    int[] counts = new int[4 * Integer.highestOneBit(words.size())];
    int before = words.get(0).hashCode();
    for (int i = 1; i < words.size(); i++) {
      int hash = words.get(i).hashCode();
      int pair = 31 * before + hash;
      if (++counts[(pair ^ pair >>> 16) & (counts.length - 1)] >= times) {
        return true;
      }
      before = hash;
    }
    return false;
  }

  private void readImage(Unseen unseen, List<KeyPhrase> phrases, Map<KeyPhrase, Integer> seen) {
    List<String> words = words(unseen);
    for (KeyPhrase phrase : withOwn(words, phrases, true)) {
      int count = phrase.words().size() > 1 ? count(words, phrase.words()) : 0;
      if (count > 1 && count * phrase.words().size() * 2 >= words.size()) { // half of them
        add(1, unseen, phrase, "stands in the text of one image more than once");
      } else if (count > 0 && seen.merge(phrase, 1, Integer::sum) > ALLOWED_IMAGES) {
        double weight = Math.min(IMAGE, left);
        left -= weight;
        add(weight, unseen, phrase, "stands in the text of one more image");
      }
      if (count > 0 && phrase.source() != KeyPhrase.Source.FOUND) {
        return;
      }
    }
  }

  /** Menus are hidden by display and visibility too; nothing honest is hidden by these. */
  private static boolean isSneaky(Unseen.Reason reason) {
    return reason == Unseen.Reason.ZERO_SIZE
        || reason == Unseen.Reason.SAME_COLOUR
        || reason == Unseen.Reason.OFF_SCREEN;
  }

  /** The page's phrases, and the pair of content words that the hidden words repeat most. */
  private static List<KeyPhrase> withOwn(
      List<String> words, List<KeyPhrase> phrases, boolean wanted) {
    if (!wanted || !mayRepeat(words, 2)) {
      return phrases;
    }
    Map<List<String>, Integer> pairs = new HashMap<>();
    List<String> top = List.of();
    for (int i = 0; i + 1 < words.size(); i++) {
      List<String> pair = words.subList(i, i + 2);
      boolean content =
          !FunctionWords.isFunction(pair.get(0)) && !FunctionWords.isFunction(pair.get(1));
      if (content && pairs.merge(pair, 1, Integer::sum) > pairs.getOrDefault(top, 1)) {
        top = pair;
      }
    }
    if (top.isEmpty()) {
      return phrases;
    }
    List<KeyPhrase> all = new ArrayList<>(phrases);
    all.add(KeyPhrase.of(top, KeyPhrase.Source.FOUND));
    return all;
  }

  private static List<String> words(Unseen unseen) {
    List<String> words = WordForms.of(unseen.words());
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  /** Occurrences that do not overlap. */
  static int count(List<String> words, List<String> phrase) {
    int count = 0;
    String first = phrase.get(0);
    for (int i = 0; i + phrase.size() <= words.size(); ) {
      boolean here =
          words.get(i).equals(first) && words.subList(i, i + phrase.size()).equals(phrase);
      count += here ? 1 : 0;
      i += here ? phrase.size() : 1;
    }
    return count;
  }

  private void add(double weight, Unseen unseen, KeyPhrase phrase, String note) {
    int position = Math.min(unseen.position(), document.text().length());
    String words = unseen.words();
    Map<String, String> facts =
        Map.of(
            "form", unseen.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "phrase", phrase.text(),
            "words", words.substring(0, Math.min(words.length(), MOST_QUOTED)));
    Evidence evidence = Evidence.at(document, position, position, note).with(facts);
    insertions.add(new StuffedPlace(weight, phrase.text(), evidence));
  }
}
