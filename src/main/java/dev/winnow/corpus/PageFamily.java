package dev.winnow.corpus;

import java.util.List;

/**
 * Pages of one text.
 *
 * @param id the smallest id among its pages
 * @param kind spun siblings, if any two of its pages differ in their words
 * @param pages in the order of their ids
 * @param kin of each page
 */
public record PageFamily(String id, KinKind kind, List<PageRecord> pages, List<PageKin> kin) {
  /** Copies the lists. */
  public PageFamily {
    pages = List.copyOf(pages);
    kin = List.copyOf(kin);
  }
}
