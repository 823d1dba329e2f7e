package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Link;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links whose texts are two and more searches in one: {@code magnesium kopen goedkoop magnesium
 * tabletten bestellen}. A link for readers says a word once; names of goods that do not have
 * capitals. In the languages whose words of buyers are known.
 */
final class LinkStrings implements StuffingKind {
  private static final int FEWEST = 4; // different texts; honest pages have one
  private static final int FEWEST_CHARACTERS = 20;
  private static final int MOST_CHARACTERS = 200;
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 14;
  private static final double SMALL = 0.2;
  private static final double LOWER = 0.6; // share of words in lower case, if nouns have no capital
  private static final double SOUGHT = 0.5; // of the texts with a word that buyers add

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.LINK_STRINGS);
    Set<String> seen = new HashSet<>();
    List<Link> found = new ArrayList<>();
    int sought = 0;
    for (Link link : page.document().links()) {
      String anchor = link.anchor();
      if (anchor.length() >= FEWEST_CHARACTERS
          && anchor.length() <= MOST_CHARACTERS
          && (page.german() || startsLower(anchor))
          && anchor.indexOf('/') < 0
          && seen.add(anchor)) {
        SearchString string = SearchString.of(WordForms.of(anchor));
        if (string.words() >= FEWEST_WORDS
            && string.words() <= MOST_WORDS
            && string.again() > 0
            && string.hasFewSmall(SMALL)
            && (page.german() || SearchString.lowerShare(anchor) >= LOWER)) {
          found.add(link);
          sought += string.sought() ? 1 : 0;
        }
      }
    }
    if (found.size() < FEWEST || sought < SOUGHT * found.size()) {
      return places.finding(""); // as of nearly all pages
    }
    for (Link link : found) {
      Map<String, String> facts = Map.of("href", link.href(), "words", link.anchor());
      places.addText(
          link.start(),
          link.end(),
          link.anchor(),
          "the link's text is a string of searches",
          facts);
    }
    places.count(found.size());
    return places.finding(
        "%d link texts are strings of searches, such as “%s”", found.size(), found.get(0).anchor());
  }

  private static boolean startsLower(String anchor) {
    return Character.isLowerCase(anchor.codePointAt(0));
  }
}
