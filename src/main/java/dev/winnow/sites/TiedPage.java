package dev.winnow.sites;

import dev.winnow.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that other pages say something of: as it is read, or as its row tells of it. */
public interface TiedPage {
  /** Whether it is English: only there are anchors and prepositions known. */
  boolean english();

  /**
   * Ranges of its text that were compared with other pages.
   *
   * @param whole whether that was the whole text
   */
  List<Span> compared(boolean whole);

  /** Its text, for evidence in UTF-16 units; null if ranges and evidence are in code points. */
  @Nullable String text();
}
