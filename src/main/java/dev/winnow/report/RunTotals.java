package dev.winnow.report;

import java.util.SortedMap;

/**
 * What a run came to; scored, skipped and rejected add up to records.
 *
 * @param flagged pages that carry any flag
 * @param verdicts pages by verdict
 * @param flags pages by flag
 * @param skippedBy records by reason
 * @param rejectedBy records by code
 */
public record RunTotals(
    long records,
    long scored,
    long skipped,
    long rejected,
    long flagged,
    double seconds,
    SortedMap<String, Long> verdicts,
    SortedMap<String, Long> flags,
    SortedMap<String, Long> skippedBy,
    SortedMap<String, Long> rejectedBy) {

  /** Rejects / records; 0 if there are none. */
  public double rejectRate() {
    return records == 0 ? 0 : (double) rejected / records;
  }
}
