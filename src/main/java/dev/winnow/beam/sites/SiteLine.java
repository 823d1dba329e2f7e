package dev.winnow.beam.sites;

/**
 * The line of a site, for the report.
 *
 * @param site its name
 * @param flagged its pages with a flag
 * @param json the line
 */
public record SiteLine(String site, long flagged, String json) {}
