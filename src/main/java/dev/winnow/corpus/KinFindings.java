package dev.winnow.corpus;

import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the signals across pages say of a page. */
public final class KinFindings {
  private KinFindings() {}

  /**
   * What {@code spun-siblings} says of a page of which no kin is known.
   *
   * @param words of the page
   * @param english whether the page is English, the language whose anchors are known
   */
  public static Finding noSiblings(int words, boolean english) {
    if (!english) {
      return new NotApplicable("the anchors are of English");
    }
    return words < Words.FEWEST_TO_JUDGE
        ? tooShort()
        : new Measured(0, "no other page has this text in other words", List.of());
  }

  /** What {@code near-duplicate} says of a page of which no kin is known. */
  public static Finding noCopies(int words) {
    return words < Words.FEWEST_TO_JUDGE
        ? tooShort()
        : new Measured(0, "no other page has nearly these words", List.of());
  }

  private static Finding tooShort() {
    return new NotApplicable("fewer than " + Words.FEWEST_TO_JUDGE + " words");
  }

  /**
   * What {@code spun-siblings} says of a page with kin.
   *
   * @param compared ranges of the page's text that were compared
   * @param points whether ranges and evidence are in code points, not in UTF-16 units
   */
  public static Measured siblings(PageKin kin, List<Span> compared, boolean points) {
    if (kin.siblings() == 0) {
      String message =
          kin.original()
              ? "other pages have this text in other words; this wording is the one that they share"
              : "no other page has this text in other words";
      return new Measured(0, message, List.of());
    }
    String message =
        String.format(
            Locale.ROOT,
            "%s in other words; beside the one shown, %s in a few words each",
            pages(kin.siblings(), "has this text", "have this text"),
            kin.swaps() == 1 ? "1 place differs" : kin.swaps() + " places differ");
    List<Evidence> evidence = new ArrayList<>();
    Map<String, String> facts = facts(kin.otherId(), kin.otherUrl());
    if (kin.besideOriginal()) {
      facts.put("wording", "original");
    }
    for (KinPlace place : kin.places()) {
      Evidence found =
          evidence(
              place, "a page with the same text has other words here", facts, compared, points);
      if (found != null) {
        evidence.add(found);
      }
    }
    return new Measured(kin.siblings(), message, evidence);
  }

  /** What {@code near-duplicate} says of a page with kin. */
  public static Measured copies(PageKin kin) {
    if (kin.copies() == 0) {
      return new Measured(0, "no other page has nearly these words", List.of());
    }
    Evidence other =
        new Evidence(
            0,
            0,
            "",
            null,
            "nearly the same words stand on another page",
            facts(kin.twinId(), kin.twinUrl()));
    return new Measured(
        kin.copies(),
        pages(kin.copies(), "has nearly the same words", "have nearly the same words"),
        List.of(other));
  }

  /**
   * What {@code doorway-pattern} says of a page of which no like is known.
   *
   * @param words of the page
   * @param english whether the page is English, the language whose prepositions are known
   * @param sited whether the page's site is known
   */
  public static Finding noDoorway(int words, boolean english, boolean sited) {
    if (!english) {
      return new NotApplicable("places are told by English prepositions");
    }
    if (!sited) {
      return new NotApplicable("the page has no address");
    }
    return words < Words.FEWEST_TO_JUDGE
        ? tooShort()
        : new Measured(0, "no other page of the site differs in a place alone", List.of());
  }

  /**
   * What {@code doorway-pattern} says of a page with its likes.
   *
   * @param compared ranges of the page's text that were compared
   * @param points whether ranges and evidence are in code points, not in UTF-16 units
   */
  public static Measured doorway(PageDoorway doorway, List<Span> compared, boolean points) {
    String message =
        String.format(
            Locale.ROOT,
            "%s of the site %s this text with another place in it; their titles are “%s”",
            doorway.pages() == 1 ? "1 other page" : doorway.pages() + " other pages",
            doorway.pages() == 1 ? "has" : "have",
            doorway.pattern());
    List<Evidence> evidence = new ArrayList<>();
    Map<String, String> facts = facts(doorway.otherId(), doorway.otherUrl());
    for (KinPlace place : doorway.places()) {
      Evidence found =
          evidence(
              place, "another page of the site names another place here", facts, compared, points);
      if (found != null) {
        evidence.add(found);
      }
    }
    return new Measured(doorway.pages(), message, evidence);
  }

  private static String pages(int count, String one, String several) {
    return count == 1 ? "1 other page " + one : count + " other pages " + several;
  }

  /** The place in the page's text; null if it lies across two ranges. */
  private static @Nullable Evidence evidence(
      KinPlace place, String note, Map<String, String> facts, List<Span> compared, boolean points) {
    int start = points ? place.firstPoint() : place.start();
    int end = points ? place.lastPoint() : place.end();
    int from = 0; // of a range in the compared text
    for (Span span : compared) {
      int length = span.end() - span.start();
      if (start >= from && end <= from + length) {
        int moved = span.start() - from;
        return new Evidence(start + moved, end + moved, place.quote(), place.other(), note, facts);
      }
      from += length + 1;
    }
    return null;
  }

  private static Map<String, String> facts(String id, @Nullable String url) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("page", id);
    if (url != null) {
      facts.put("url", url);
    }
    return facts;
  }
}
