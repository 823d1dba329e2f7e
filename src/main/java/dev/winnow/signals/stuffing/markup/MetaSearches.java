package dev.winnow.signals.stuffing.markup;

import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Meta keywords, or a description, that are searches of buyers for one thing: {@code buy magnesium
 * for sleep, best magnesium for sleep, cheap magnesium}. Keywords of honest pages share a word too,
 * and hardly one of them has a word that buyers add. In the languages whose words of buyers are
 * known.
 */
final class MetaSearches implements StuffingKind {
  private static final int FEWEST = 7; // different entries of the keywords
  private static final int FEWEST_DESCRIBED = 4; // of a description, which is shorter
  private static final double SHARED = 0.8; // share of the entries with the same word
  private static final double SOUGHT = 0.3; // share of them with a word of buyers
  private static final double SOUGHT_DESCRIBED = 0.5;
  private static final int FEWEST_SOUGHT =
      4; // different words of buyers; a site of reviews has three
  private static final int MOST_WORDS = 8; // of an entry
  private static final int MOST_CHARACTERS = 5_000;
  private static final Pattern ENTRIES = Pattern.compile("[,;|]");
  private static final Pattern PARTS = Pattern.compile("[,;|.!?]");

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.META_SEARCHES);
    List<String> keywords =
        searches(page.document().metadata().keywords(), ENTRIES, FEWEST, SOUGHT);
    List<String> parts =
        searches(
            page.document().metadata().description(), PARTS, FEWEST_DESCRIBED, SOUGHT_DESCRIBED);
    add(keywords, "an entry of the meta keywords", places);
    add(parts, "a part of the meta description", places);
    if (places.isEmpty()) {
      return places.finding(""); // as of nearly all pages
    }
    places.count(Math.max(FEWEST, places.size()));
    return places.finding(
        "%d entries of the meta %s are searches of buyers for one thing, such as “%s”",
        places.size(),
        parts.isEmpty()
            ? "keywords"
            : keywords.isEmpty() ? "description" : "keywords and description",
        (keywords.isEmpty() ? parts : keywords).get(0));
  }

  private static void add(List<String> entries, String what, PlaceCollector places) {
    for (String entry : entries) {
      places.addText(0, 0, entry, what + ": “" + entry + "”", Map.of("words", entry));
    }
  }

  /** The entries of a text if they are searches for one thing; else none. */
  private static List<String> searches(
      @Nullable String text, Pattern marks, int fewest, double soughtShare) {
    if (text == null
        || text.length() > MOST_CHARACTERS
        || parts(text) < fewest
        || soughtWords(WordForms.of(text)).size() < FEWEST_SOUGHT) {
      return List.of(); // as of nearly all pages
    }
    List<String> entries = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    Set<String> soughtWords = new HashSet<>();
    int sought = 0;
    for (String entry : marks.split(text, -1)) {
      List<String> forms = WordForms.of(entry);
      if (forms.isEmpty() || !seen.add(forms)) {
        continue;
      }
      entries.add(entry.strip());
      if (forms.size() > 1 && forms.size() <= MOST_WORDS) {
        Set<String> stems = new HashSet<>();
        forms.stream()
            .filter(SearchString::isContent)
            .forEach(form -> stems.add(SearchString.stem(form)));
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        Set<String> its = soughtWords(forms);
        sought += its.isEmpty() ? 0 : 1;
        soughtWords.addAll(its);
      }
    }
    boolean stuffed =
        entries.size() >= fewest
            && !counts.isEmpty()
            && Collections.max(counts.values()) >= SHARED * entries.size()
            && soughtWords.size() >= FEWEST_SOUGHT
            && sought >= soughtShare * entries.size();
    return stuffed ? entries : List.of();
  }

  private static Set<String> soughtWords(List<String> forms) {
    Set<String> sought = new HashSet<>();
    for (String form : forms) {
      if (SearchWords.isSought(form)) {
        sought.add(form);
      }
    }
    return sought;
  }

  private static int parts(String text) {
    int parts = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      parts += c == ',' || c == ';' || c == '|' || c == '.' || c == '!' || c == '?' ? 1 : 0;
    }
    return parts;
  }
}
