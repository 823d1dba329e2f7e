package dev.winnow.beam.sites;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The line of a site, for the report.
 *
 * @param site its name
 * @param flagged its pages with a flag
 * @param json the line
 */
public record SiteLine(String site, long flagged, String json) {
  /** The order of sites in the report: more flagged pages first, then by name. */
  static <T> Comparator<T> worstFirst(ToLongFunction<T> flagged, Function<T, String> site) {
    return Comparator.comparingLong(flagged).reversed().thenComparing(site);
  }
}
