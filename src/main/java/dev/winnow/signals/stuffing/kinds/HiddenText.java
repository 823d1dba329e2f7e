package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Document;
import dev.winnow.model.Unseen;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Key phrases in words that the page hides from its readers. Needs no English.
 *
 * <p>Hidden menus and folded answers name the subject too, among many other words. Hidden stuffing
 * says little else, so a stretch counts if one phrase, or one pair of content words, is a good part
 * of it; many short stretches count if each is the phrase and nothing else.
 */
public final class HiddenText implements StuffingKind {
  private static final double DENSE = 0.25; // share of a stretch's words that a phrase makes up
  private static final int FEWEST_REPEATS = 3; // of a phrase in one stretch
  private static final int FEWEST_OF_TWO = 4; // of each of two words that a stretch is about
  private static final int FEWEST_OF_DENSE = 5; // of each, if they are no more than a quarter
  private static final double DENSER = 0.33; // share of two words of which one is rarer
  private static final int FEWEST_STRETCHES = 5; // that are the phrase; layouts repeat it thrice
  private static final int MOST_WORDS = 5_000; // of one stretch; more would only repeat
  private static final int LONGEST_ALONE = 120; // characters of a stretch that is a phrase
  private static final int LONGEST_PHRASE = 14; // words

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.HIDDEN_TEXT);
    if (!anyHidden(page.document())) {
      return places.finding("");
    }
    Map<List<String>, Integer> alone = new HashMap<>();
    for (Unseen unseen : page.document().unseen()) {
      if (unseen.isHidden()) {
        List<String> words = words(unseen);
        if (words.size() <= LONGEST_PHRASE) {
          alone.merge(words, 1, Integer::sum);
        }
        read(page, unseen, words, places);
      }
    }
    for (KeyPhrase phrase : page.declared()) {
      int count = alone.getOrDefault(phrase.words(), 0);
      if (count >= FEWEST_STRETCHES) {
        addAlone(page, phrase, places);
      }
    }
    places.count(places.size());
    return places.findingByPhrase(
        "“%s” stands %s in text that readers do not see and that says little else");
  }

  /** Whether the page hides text that may be stuffed; for most, no key phrase need be found. */
  public static boolean anyHidden(Document document) {
    Map<String, Integer> alone = new HashMap<>();
    for (Unseen unseen : document.unseen()) {
      if (unseen.isHidden()) {
        boolean repeated =
            unseen.words().length() <= LONGEST_ALONE
                && alone.merge(unseen.words(), 1, Integer::sum) >= FEWEST_STRETCHES;
        if (repeated || mayRepeat(words(unseen), FEWEST_REPEATS)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void read(
      PhrasedPage page, Unseen unseen, List<String> words, PlaceCollector places) {
    if (!mayRepeat(words, FEWEST_REPEATS)) {
      return;
    }
    for (KeyPhrase phrase : page.phrases()) {
      int size = phrase.words().size();
      int count = size > 1 ? count(words, phrase.words()) : 0;
      if (count >= FEWEST_REPEATS && (double) count * size >= DENSE * words.size()) {
        add(unseen, phrase.text(), count, places);
        return; // a longer phrase pays for the shorter ones in it
      }
    }
    if (unseen.isSneaky()) {
      Map<String, Integer> two = aboutTwo(words);
      if (!two.isEmpty()) {
        add(unseen, String.join(" ", two.keySet()), Collections.min(two.values()), places);
        return;
      }
    }
    List<String> pair = topPair(words);
    int count = pair.isEmpty() ? 0 : count(words, pair);
    boolean known = unseen.isSneaky() || isAboutPage(page, pair);
    if (known && count > FEWEST_REPEATS && count * 2 >= DENSE * words.size()) {
      add(unseen, String.join(" ", pair), count, places);
    }
  }

  /** Two content words that are a good part of some, wherever they stand, with their counts. */
  private static Map<String, Integer> aboutTwo(List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>(); // so that ties go to the first
    for (String word : words) {
      if (isContent(word)) {
        counts.merge(WordForms.stem(word), 1, Integer::sum);
      }
    }
    Map<String, Integer> two = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_OF_TWO)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(2)
        .forEach(entry -> two.put(entry.getKey(), entry.getValue()));
    int both = two.values().stream().mapToInt(Integer::intValue).sum();
    boolean few = two.size() == 2 && Collections.min(two.values()) < FEWEST_OF_DENSE;
    return two.size() == 2 && both >= (few ? DENSER : DENSE) * words.size() ? two : Map.of();
  }

  private static boolean isAboutPage(PhrasedPage page, List<String> pair) {
    Set<String> stems = new HashSet<>();
    page.declared().forEach(phrase -> stems.addAll(phrase.stems()));
    for (String word : pair) {
      if (!stems.contains(WordForms.stem(word))) {
        return false;
      }
    }
    return !pair.isEmpty();
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

  /** The pair of content words that the hidden words repeat most, the first of several. */
  private static List<String> topPair(List<String> words) {
    Map<List<String>, Integer> pairs = new HashMap<>();
    List<String> top = List.of();
    for (int i = 0; i + 1 < words.size(); i++) {
      List<String> pair = words.subList(i, i + 2);
      boolean content = isContent(pair.get(0)) && isContent(pair.get(1));
      if (content && pairs.merge(pair, 1, Integer::sum) > pairs.getOrDefault(top, 1)) {
        top = pair;
      }
    }
    return top;
  }

  private static boolean isContent(String word) {
    return word.length() > 1
        && !FunctionWords.isFunction(word)
        && !Character.isDigit(word.charAt(0));
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

  private static void addAlone(PhrasedPage page, KeyPhrase phrase, PlaceCollector places) {
    for (Unseen unseen : page.document().unseen()) {
      if (unseen.isHidden() && words(unseen).equals(phrase.words())) {
        add(unseen, phrase.text(), 1, places);
      }
    }
  }

  private static void add(Unseen unseen, String phrase, int count, PlaceCollector places) {
    for (int i = 0; i < count; i++) {
      places.addHidden(unseen, phrase, "“" + phrase + "” in text that readers do not see");
    }
  }
}
