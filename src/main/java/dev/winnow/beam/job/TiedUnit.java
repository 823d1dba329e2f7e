package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.sites.SitePart;
import dev.winnow.sites.PageTies;
import java.io.IOException;
import java.util.Map;

/**
 * A unit that was scored page by page, with what is said of its pages since.
 *
 * @param tally of its pages as they stand
 * @param ties of its pages, by their ordinals; empty if all stand alone
 * @param sites to which its pages are added
 */
record TiedUnit(
    WorkUnit unit, PackedTally tally, Map<Integer, PageTies> ties, SitePart.Collector sites) {

  String label() {
    return unit.label();
  }

  /** A way to bring the ties of a unit into its rows. */
  @FunctionalInterface
  interface Completion {
    /** Completes a unit and adds its pages to their sites; returns its tally as it is then. */
    PackedTally complete(TiedUnit unit) throws IOException;
  }
}
