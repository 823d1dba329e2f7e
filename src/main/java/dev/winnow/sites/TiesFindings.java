package dev.winnow.sites;

import dev.winnow.corpus.KinFindings;
import dev.winnow.corpus.PageDoorway;
import dev.winnow.corpus.PageKin;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which signal across pages speaks of which ties of a page, and what it says. */
public final class TiesFindings {
  private static final String SIBLINGS = "spun-siblings";
  private static final String COPIES = "near-duplicate";
  private static final String DOORWAY = "doorway-pattern";
  private static final String SHARED_ID = "shared-affiliate-id";

  private TiesFindings() {}

  /** What is said of a page by its ties, by the ids of the signals that have something to say. */
  public static SortedMap<String, Measured> of(PageTies ties, TiedPage page) {
    SortedMap<String, Measured> said = new TreeMap<>();
    boolean points = page.text() == null;
    PageKin kin = ties.kin();
    if (kin != null) {
      said.put(COPIES, KinFindings.copies(kin));
    }
    if (kin != null && page.english()) {
      said.put(SIBLINGS, KinFindings.siblings(kin, page.compared(kin.whole()), points));
    }
    PageDoorway doorway = ties.doorway();
    if (doorway != null && page.english()) {
      said.put(DOORWAY, KinFindings.doorway(doorway, page.compared(doorway.whole()), points));
    }
    SharedLinks shared = ties.shared();
    if (shared != null) {
      said.put(SHARED_ID, shared.finding(page.text()));
    }
    return said;
  }

  /**
   * What a signal says of a page by whose ties it has nothing to say.
   *
   * @param words of the page
   * @param site of the page, or null
   */
  public static Finding nothing(String signal, int words, boolean english, @Nullable String site) {
    return switch (signal) {
      case SIBLINGS -> KinFindings.noSiblings(words, english);
      case COPIES -> KinFindings.noCopies(words);
      case DOORWAY -> KinFindings.noDoorway(words, english, site != null);
      case SHARED_ID -> SharedLinks.nothing(site);
      default -> throw new IllegalArgumentException(signal + " speaks of no ties");
    };
  }
}
