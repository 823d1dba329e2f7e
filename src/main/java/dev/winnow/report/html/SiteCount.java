package dev.winnow.report.html;

import org.jspecify.annotations.Nullable;

/**
 * The counts of one site.
 *
 * @param pages scored pages
 * @param flagged pages with at least one flag
 * @param rejected pages with the verdict reject
 * @param judged pages with a quality
 * @param qualityHundredths sum of their qualities in hundredths; the sum of integers does not
 *     depend on the order
 */
public record SiteCount(
    String site, long pages, long flagged, long rejected, long judged, long qualityHundredths) {
  /** The sum of two parts of a run. */
  SiteCount plus(SiteCount other) {
    return new SiteCount(
        site,
        pages + other.pages,
        flagged + other.flagged,
        rejected + other.rejected,
        judged + other.judged,
        qualityHundredths + other.qualityHundredths);
  }

  /** Mean quality of its judged pages, 0 to 100; null if there are none. */
  public @Nullable Double meanQuality() {
    return judged == 0 ? null : Double.valueOf(qualityHundredths / 100.0 / judged);
  }
}
