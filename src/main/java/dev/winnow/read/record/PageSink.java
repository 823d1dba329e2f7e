package dev.winnow.read.record;

import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;

/** Takes every record of a file, each exactly once, in the order of the file. */
public interface PageSink {
  /** A page to score. */
  void page(Page page);

  /** A sound record that is no page. */
  void skipped(Origin origin, SkipReason reason);

  /** A record, or the rest of a file, that could not be read. */
  void rejected(Rejected rejected);
}
