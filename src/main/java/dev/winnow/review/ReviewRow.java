package dev.winnow.review;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a score line that reviews use.
 *
 * @param file input file of the page
 * @param digest hex digest of the page's text
 * @param signals measured signals by id
 * @param policy name and digest
 * @param winnow version
 */
public record ReviewRow(
    String id,
    @Nullable String url,
    @Nullable String site,
    String file,
    String digest,
    double quality,
    String verdict,
    List<String> flags,
    SortedMap<String, Measure> signals,
    String policy,
    String winnow) {
  /**
   * A measured signal.
   *
   * @param value in the unit of the signal
   * @param severity in [0, 1]
   */
  public record Measure(double value, double severity) {}

  /** A key that stays the same in a re-crawl: the URL, or the id if there is no URL. */
  String place() {
    return url == null ? id : url;
  }

  /** The site, or a fixed name for pages without a site. */
  String siteOrNone() {
    return site == null ? "(no site)" : site;
  }
}
