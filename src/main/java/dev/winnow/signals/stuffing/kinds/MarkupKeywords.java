package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Link;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordStarts;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Key phrases in what a page declares: meta keywords, alternative texts and titles of elements,
 * anchors, the path of its address. Needs no English.
 *
 * <p>Honest pages have some of each: up to 14 entries of meta keywords on a subject, three pictures
 * of it, its name in menu, crumb and heading. A product gallery repeats one text and numbers it, so
 * pictures count by their different texts.
 */
final class MarkupKeywords implements StuffingKind {
  private static final int ALLOWED_KEYWORDS = 14; // honest pages reach 14
  private static final int FEWEST_ENTRIES = 5; // of a description, with the same word
  private static final int MOST_ENTRY_WORDS = 6;
  private static final double NEARLY_ALL = 0.8; // of the entries
  private static final int ALLOWED_TEXTS = 4; // different texts of pictures and elements
  private static final int ALLOWED_ANCHORS = 4; // menu, crumb, heading, related pages
  private static final int ALLOWED_IN_PATH = 2; // folder and page
  private static final int LONGEST_ANCHOR = 200; // characters; no phrase is longer
  private static final int MOST_TEXT_WORDS = 9; // longer texts describe what is to be seen
  private static final int FEWEST_REPEATING = 3; // texts of one pair of words; honest pages have 2
  private static final double REPEATING = 0.25; // share of a text that one pair of words makes up
  private static final double SOLD = 0.4; // share of texts with a word that buyers search by
  private static final double WEAK = 0.25; // of a unit, for a text that nobody searches by
  private static final double MOST_COUNTED = 6; // units of one sort; half of them for weak sorts
  private static final int MOST_CHARACTERS =
      5_000; // of one text; longer ones are not written for readers
  private static final Pattern ENTRIES = Pattern.compile("[,;|]");

  @Override
  public KindFinding find(PhrasedPage page) {
    return new Reading(page).finding();
  }

  /** The state of one reading. */
  private static final class Reading {
    private final PhrasedPage page;
    private final PlaceCollector places;
    private final List<String> parts = new ArrayList<>();
    private final Set<String> stems = new HashSet<>();
    private double units;

    Reading(PhrasedPage page) {
      this.page = page;
      places = new PlaceCollector(page, KindPoints.MARKUP);
    }

    KindFinding finding() {
      for (KeyPhrase phrase : page.declared()) {
        stems.addAll(phrase.stems());
      }
      if (stems.size() > 1) {
        WordStarts starts = new WordStarts(stems);
        keywords();
        description();
        texts(starts);
        anchors();
        address(starts);
        places.count(units);
      }
      return places.finding(String.join(", ", parts));
    }

    private void keywords() {
      String keywords = page.document().metadata().keywords();
      if (keywords == null
          || keywords.length() > MOST_CHARACTERS
          || entries(keywords) <= ALLOWED_KEYWORDS) {
        return;
      }
      List<String> entries = new ArrayList<>();
      for (String entry : ENTRIES.split(keywords, -1)) {
        if (shared(WordForms.of(entry)) >= 2) {
          entries.add(entry.strip());
        }
      }
      note(entries, ALLOWED_KEYWORDS, 0.8, "meta keywords", "an entry of the meta keywords");
    }

    /** A description whose entries share a word is one more list of keywords. */
    private void description() {
      String description = page.document().metadata().description();
      if (description == null
          || description.length() > MOST_CHARACTERS
          || entries(description) < FEWEST_ENTRIES) {
        return;
      }
      List<String> entries = new ArrayList<>();
      Map<String, Integer> counts = new HashMap<>();
      String[] all = ENTRIES.split(description, -1);
      for (String entry : all) {
        List<String> words = WordForms.of(entry);
        if (words.size() > 1 && words.size() <= MOST_ENTRY_WORDS) {
          entries.add(entry.strip());
          words.stream()
              .filter(word -> !FunctionWords.isFunction(word))
              .map(WordForms::stem)
              .distinct()
              .forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
      }
      int most = counts.values().stream().max(Integer::compare).orElse(0);
      if (most >= FEWEST_ENTRIES && most >= NEARLY_ALL * all.length) {
        note(
            entries, 0, 0.5, "entries of the meta description", "a search in the meta description");
      }
    }

    /** How many entries a text has. */
    private static int entries(String text) {
      int entries = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        entries += c == ',' || c == ';' || c == '|' ? 1 : 0; // as ENTRIES has it
      }
      return entries;
    }

    private void texts(WordStarts starts) {
      if (page.elementTexts().size() <= ALLOWED_TEXTS) {
        return; // as of most pages
      }
      Set<List<String>> different = new HashSet<>();
      List<String> found = new ArrayList<>();
      int offers = 0;
      int repeating = 0;
      for (Map.Entry<String, List<String>> text : page.elementTexts().entrySet()) {
        if (starts.count(text.getKey()) >= 2 && shared(text.getValue()) >= 2) {
          List<String> words = new ArrayList<>(text.getValue());
          words.removeIf(WordForms::isNumber); // galleries number theirs
          boolean again = repeatsItself(words);
          if ((words.size() <= MOST_TEXT_WORDS || again) && different.add(words)) {
            found.add(text.getKey());
            repeating += again ? 1 : 0;
            offers += again || words.stream().anyMatch(FunctionWords::isBuying) ? 1 : 0;
          }
        }
      }
      boolean sold = offers >= SOLD * found.size(); // galleries say what is to be seen
      double each = sold ? 1.5 : WEAK;
      note(
          found,
          repeating >= FEWEST_REPEATING ? 1 : ALLOWED_TEXTS,
          each,
          "image descriptions (alt or title texts)",
          "an image description (alt or title text)");
    }

    /** Whether two content words in a row are a good part of a text, as of no description. */
    private static boolean repeatsItself(List<String> words) {
      Map<List<String>, Integer> pairs = new HashMap<>();
      int most = 0;
      for (int i = 0; i + 1 < words.size(); i++) {
        List<String> pair = words.subList(i, i + 2);
        if (!FunctionWords.isFunction(pair.get(0)) && !FunctionWords.isFunction(pair.get(1))) {
          most = Math.max(most, pairs.merge(pair, 1, Integer::sum));
        }
      }
      return most > 1 && 2 * most >= REPEATING * words.size();
    }

    private void anchors() {
      if (page.document().links().size() <= ALLOWED_ANCHORS) {
        return;
      }
      Map<List<String>, List<Link>> links = new HashMap<>();
      Set<List<String>> declared = new HashSet<>();
      Set<String> openers = new HashSet<>();
      for (KeyPhrase phrase : page.declared()) {
        declared.add(phrase.words());
        openers.add(phrase.words().get(0));
      }
      WordStarts starts = new WordStarts(openers);
      for (Link link : page.document().links()) {
        if (link.anchor().length() <= LONGEST_ANCHOR && starts.mayOpen(link.anchor())) {
          List<String> words = WordForms.of(link.anchor());
          if (declared.contains(words)) {
            links.computeIfAbsent(words, key -> new ArrayList<>()).add(link);
          }
        }
      }
      for (KeyPhrase phrase : page.declared()) {
        List<Link> same = links.getOrDefault(phrase.words(), List.of());
        if (same.size() > ALLOWED_ANCHORS) {
          units += Math.min((same.size() - ALLOWED_ANCHORS) * 0.5, 2);
          parts.add(same.size() + " links with the text “" + phrase.text() + "”");
          for (Link link : same) {
            Map<String, String> facts = Map.of("form", "markup", "href", link.href());
            String note = "one more link with the same text";
            places.addText(link.start(), link.end(), phrase.text(), note, facts);
          }
        }
      }
    }

    private void address(WordStarts starts) {
      String url = page.document().page().url();
      if (url == null
          || url.length() > MOST_CHARACTERS
          || starts.count(url) <= 2 * ALLOWED_IN_PATH) { // a phrase has two words and more
        return;
      }
      List<String> words = WordForms.of(url.replace('-', ' ').replace('_', ' '));
      for (KeyPhrase phrase : page.declared()) {
        int count = HiddenText.count(words, phrase.words());
        if (count > ALLOWED_IN_PATH) {
          units += Math.min(count - ALLOWED_IN_PATH, MOST_COUNTED / 2);
          parts.add("“" + phrase.text() + "” " + count + " times in the address");
          Map<String, String> facts = Map.of("form", "markup", "words", url);
          places.addText(0, 0, phrase.text(), "said again in the address: “" + url + "”", facts);
        }
      }
    }

    private void note(List<String> found, int allowed, double each, String what, String note) {
      if (found.size() > allowed) {
        units += Math.min((found.size() - allowed) * each, each == WEAK ? 1 : MOST_COUNTED);
        String first = found.get(0).strip();
        parts.add(found.size() + " " + what + " with the page's phrase, such as “" + first + "”");
        for (String words : found) {
          Map<String, String> facts = Map.of("form", "markup", "words", words.strip());
          places.addText(0, 0, words.strip(), note + ": “" + words.strip() + "”", facts);
        }
      }
    }

    /** How many different declared words are among some. */
    private int shared(List<String> words) {
      Set<String> seen = new HashSet<>();
      for (String word : words) {
        String stem = WordForms.stem(word);
        if (stems.contains(stem)) {
          seen.add(stem);
        }
      }
      return seen.size();
    }
  }
}
