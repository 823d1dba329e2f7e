package dev.winnow.signals.stuffing.queries;

import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts of pictures that all hold one search which the page never says: {@code best marine collagen
 * powder UK smoothie}. Galleries repeat the name of a thing, which stands on the page too and has
 * no word of buyers in it. Needs no English.
 */
final class PictureQueries implements StuffingKind {
  private static final int FEWEST = 5; // different texts with the search
  private static final double MOST_OF_THEM = 0.6; // of the page's texts of two words and more
  private static final int FEWEST_WORDS = 3; // of the search, and content words of it
  private static final int FEWEST_THINGS = 2; // content words that neither sell nor name the site
  private static final int MOST_WORDS = 10;
  private static final int MOST_TEXT_WORDS = 40; // of one text; longer ones are no descriptions
  private static final int FEWEST_SOLD = 3; // texts with a word that buyers add to the search
  private static final double SOLD = 0.4; // of the texts with the search
  private static final int FEWEST_OTHERS = 3; // different words beside the search, beyond numbers
  private static final int SHORTEST = 3; // letters of such a word
  private static final int MOST_SAID = 1; // times that the page says the search itself

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PICTURE_QUERIES);
    if (page.elementTexts().size() < FEWEST) {
      return places.finding(""); // as of most pages
    }
    if (!mayBeSearches(page.elementTexts().values())) {
      return places.finding("");
    }
    Map<String, List<String>> texts = new LinkedHashMap<>(page.elementTexts());
    texts.values().removeIf(words -> !isDescription(words));
    int fewest = fewest(texts.size());
    Set<String> frequent = frequent(texts, fewest);
    List<String> search =
        frequent.size() < FEWEST_THINGS ? List.of() : longestShared(page, texts, frequent, fewest);
    if (search.isEmpty()) {
      return places.finding("");
    }
    String words = String.join(" ", search);
    Set<String> others = new HashSet<>();
    texts.forEach(
        (text, forms) -> {
          if (Collections.indexOfSubList(forms, search) >= 0) {
            Map<String, String> facts = Map.of("form", "picture-queries", "words", text.strip());
            places.addText(0, 0, words, "is a text of a picture with the same search", facts);
            others.addAll(forms);
          }
        });
    search.forEach(others::remove);
    others.removeIf(word -> WordForms.isNumber(word) || word.length() < SHORTEST);
    places.count(others.size() < FEWEST_OTHERS ? 0 : places.size());
    return places.finding("%d texts of pictures hold “%s”", places.size(), words);
  }

  /** Whether a text describes something, in words. */
  private static boolean isDescription(List<String> words) {
    return words.size() > 1 && words.size() <= MOST_TEXT_WORDS;
  }

  /** How many of some texts have to hold the search. */
  private static int fewest(int texts) {
    return (int) Math.max(FEWEST, Math.ceil(MOST_OF_THEM * texts));
  }

  /**
   * Whether texts enough have what tells a search from a name: so many what narrows it, since they
   * hold it in full, or some a word that buyers add.
   */
  private static boolean mayBeSearches(Collection<List<String>> texts) {
    int described = 0;
    int sold = 0;
    int narrowed = 0;
    for (List<String> words : texts) {
      if (!isDescription(words)) {
        continue;
      }
      described++;
      boolean sought = false;
      boolean qualifying = false;
      for (String form : words) {
        sought |= SearchWords.isSought(form);
        qualifying |= SearchWords.isQualifying(form);
      }
      sold += sought ? 1 : 0;
      narrowed += qualifying ? 1 : 0;
    }
    return sold >= FEWEST_SOLD || narrowed >= fewest(described);
  }

  /** Words that so many texts hold. */
  private static Set<String> frequent(Map<String, List<String>> texts, int fewest) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> words : texts.values()) {
      for (String word : new HashSet<>(words)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < fewest);
    return counts.keySet();
  }

  /** The longest search that so many texts hold; empty without such. */
  private static List<String> longestShared(
      PhrasedPage page, Map<String, List<String>> texts, Set<String> frequent, int fewest) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (List<String> words : texts.values()) {
      Set<List<String>> runs = new HashSet<>();
      for (int from = 0; from < words.size(); from++) {
        int most = Math.min(words.size(), from + MOST_WORDS);
        for (int to = from + 1; to <= most && frequent.contains(words.get(to - 1)); to++) {
          if (to - from >= FEWEST_THINGS && runs.add(words.subList(from, to))) {
            counts.merge(words.subList(from, to), 1, Integer::sum);
          }
        }
      }
    }
    String host = page.document().page().host();
    String site = host == null ? "" : host;
    List<String> title = WordForms.of(page.document().title());
    List<String> longest = List.of();
    for (Map.Entry<List<String>, Integer> entry : counts.entrySet()) {
      List<String> run = entry.getKey();
      if (entry.getValue() >= fewest
          && run.size() > longest.size()
          && (isSearch(run, site) || areSold(texts, run, site))
          && Collections.indexOfSubList(title, run) < 0
          && said(page.text(), run) <= MOST_SAID) {
        longest = run;
      }
    }
    return new ArrayList<>(longest);
  }

  /** Whether words are of a search for a thing, beyond a call to buy at the site that shows it. */
  private static boolean isSearch(List<String> run, String site) {
    Set<String> content = new HashSet<>();
    Set<String> things = new HashSet<>();
    boolean narrowed = false;
    for (int i = 0; i < run.size(); i++) {
      String form = run.get(i);
      boolean inner = i > 0 && i + 1 < run.size();
      boolean sought = SearchWords.isSought(form);
      boolean qualifying = SearchWords.isQualifying(form);
      narrowed |= sought || (inner && qualifying);
      if (!FunctionWords.isFunction(form) && !qualifying && !WordForms.isNumber(form)) {
        content.add(WordForms.stem(form));
        if (isThing(form, site)) {
          things.add(WordForms.stem(form));
        }
      }
    }
    return narrowed && content.size() >= FEWEST_WORDS && things.size() >= FEWEST_THINGS;
  }

  /** Whether a good part of the texts with some things in them add what buyers search by. */
  private static boolean areSold(Map<String, List<String>> texts, List<String> run, String site) {
    if (run.stream().filter(form -> isThing(form, site)).distinct().count() < FEWEST_THINGS) {
      return false;
    }
    int holding = 0;
    int sold = 0;
    for (List<String> words : texts.values()) {
      boolean holds = Collections.indexOfSubList(words, run) >= 0;
      holding += holds ? 1 : 0;
      sold += holds && words.stream().anyMatch(SearchWords::isSought) ? 1 : 0;
    }
    return sold >= FEWEST_SOLD && sold >= SOLD * holding;
  }

  private static boolean isThing(String form, String site) {
    return !FunctionWords.isFunction(form)
        && !SearchWords.isSought(form)
        && !SearchWords.isQualifying(form)
        && !WordForms.isNumber(form)
        && !site.contains(form);
  }

  /** How often the page itself says some words. */
  private static int said(PageText text, List<String> run) {
    int said = 0;
    for (int i = 0; i + run.size() <= text.count(); i++) {
      said += text.form(i).equals(run.get(0)) && text.says(i, run) ? 1 : 0;
    }
    return said;
  }
}
