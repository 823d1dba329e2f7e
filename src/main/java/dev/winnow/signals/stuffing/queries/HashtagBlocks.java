package dev.winnow.signals.stuffing.queries;

import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;

/**
 * Hashtags by the dozen between short texts. Networks of pictures allow 30 to a picture; a page
 * that a seventh of its words are is made for their searches. Needs no English.
 */
final class HashtagBlocks implements StuffingKind {
  private static final int FEWEST = 20; // honest pages reach 18, in programs
  private static final double SHARE = 0.15; // of the words

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.HASHTAGS);
    PageText text = page.text();
    String all = text.document().text();
    if (all.indexOf('#') < 0) {
      return places.finding(""); // as most
    }
    int count = 0;
    for (int i = 0; i < text.count(); i++) {
      count += isTag(text, all, i) ? 1 : 0;
    }
    if (count >= FEWEST && count >= SHARE * text.count()) {
      for (int i = 0; i < text.count(); i++) {
        if (isTag(text, all, i)) {
          places.add(i, i + 1, text.form(i), "is one more hashtag");
        }
      }
      places.count(count);
    }
    return places.finding("%d of %d words are hashtags", count, text.count());
  }

  private static boolean isTag(PageText text, String all, int word) {
    int start = text.start(word);
    return start > 0 && all.charAt(start - 1) == '#' && Character.isLetter(all.charAt(start));
  }
}
