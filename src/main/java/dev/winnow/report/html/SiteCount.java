package dev.winnow.report.html;

/**
 * The counts of one site.
 *
 * @param pages scored pages
 * @param flagged pages with at least one flag
 * @param rejected pages with the verdict reject
 * @param qualityHundredths sum of the qualities in hundredths; the sum of integers does not depend
 *     on the order
 */
public record SiteCount(
    String site, long pages, long flagged, long rejected, long qualityHundredths) {
  /** The sum of two parts of a run. */
  SiteCount plus(SiteCount other) {
    return new SiteCount(
        site,
        pages + other.pages,
        flagged + other.flagged,
        rejected + other.rejected,
        qualityHundredths + other.qualityHundredths);
  }

  /** Mean quality of its pages, 0 to 100. */
  public double meanQuality() {
    return pages == 0 ? 0 : qualityHundredths / 100.0 / pages;
  }
}
