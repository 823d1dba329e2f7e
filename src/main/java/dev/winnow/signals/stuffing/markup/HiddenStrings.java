package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Unseen;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Strings of searches that the page hides, whatever they search for: {@code chiropractor tucson
 * best chiropractor tucson back pain doctor tucson}. Hidden menus have a capital at each entry,
 * folded answers and notices have small words and end marks, labels for screen readers are short.
 * Needs no English.
 */
final class HiddenStrings implements StuffingKind {
  private static final int FEWEST_CHARACTERS = 40;
  private static final int MOST_CHARACTERS = 2_000;
  private static final int FEWEST_WORDS = 8;
  private static final double SMALL = 0.2; // share of small words, if sneaky
  private static final double SMALL_UNSHOWN = 0.1; // if hidden as menus are too
  private static final double LOWER = 0.5; // share of words in lower case, if sneaky
  private static final double LOWER_UNSHOWN = 0.8; // honest stretches reach 0.64
  private static final int FEWEST_AGAIN = 3; // words said again
  private static final double AGAIN = 0.25;
  private static final int FEWEST_CAPITALS = 12; // words of a stretch with capitals
  private static final double AGAIN_CAPITALS = 0.35;
  private static final int FEWEST_MOST = 4; // times of the commonest word of such a stretch
  private static final double MOST = 0.25;
  private static final String MARKS = ".!?:;{}=<>|/\\$@_"; // of sentences, code and menus

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.HIDDEN_STRINGS);
    Set<String> seen = new HashSet<>();
    int again = 0;
    String first = "";
    for (Unseen unseen : page.document().unseen()) {
      String words = unseen.words();
      if (words.length() >= FEWEST_CHARACTERS
          && words.length() <= MOST_CHARACTERS
          && unseen.isHidden()
          && seen.add(words)
          && isPlain(words)) {
        List<String> forms = WordForms.of(words);
        SearchString string = SearchString.of(forms);
        if (isStuffed(unseen, string)) {
          again += string.again();
          first = first.isEmpty() ? opening(forms) : first;
          add(unseen, places);
        }
      }
    }
    places.count(again);
    return places.finding(
        "%s of search words, such as “%s …”",
        places.counted("hidden text is a string", "hidden texts are strings"), first);
  }

  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (MARKS.indexOf(words.charAt(i)) >= 0 || words.startsWith("--", i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStuffed(Unseen unseen, SearchString string) {
    if (string.words() < FEWEST_WORDS || !string.repeats(FEWEST_AGAIN, AGAIN)) {
      return false;
    }
    double lower = SearchString.lowerShare(unseen.words());
    if (!unseen.isSneaky()) {
      return lower >= LOWER_UNSHOWN && string.hasFewSmall(SMALL_UNSHOWN);
    }
    boolean dense =
        string.words() >= FEWEST_CAPITALS
            && string.repeats(FEWEST_AGAIN, AGAIN_CAPITALS)
            && string.most() >= Math.max(FEWEST_MOST, MOST * string.words());
    return string.hasFewSmall(SMALL) && (lower >= LOWER || dense);
  }

  private static String opening(List<String> forms) {
    return String.join(" ", forms.subList(0, Math.min(forms.size(), FEWEST_WORDS)));
  }

  private static void add(Unseen unseen, PlaceCollector places) {
    String quoted = PlaceCollector.quoted(unseen);
    places.addHidden(
        unseen, quoted, "hidden from readers: “" + quoted + "”, a string of search words");
  }
}
