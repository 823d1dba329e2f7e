package dev.winnow.extract;

import java.time.Duration;

/**
 * What a page may cost. Pages beyond a limit are rejected with its code, never cut silently.
 *
 * @param maxBytes size of the body
 * @param maxDepth levels of nested elements; what lies between a browser's 512 and this is read
 * @param time wall clock for one page. A time limit is not deterministic: on a busy machine a page
 *     may fail that passes elsewhere. Keep it far above what honest pages need
 */
public record ExtractionLimits(int maxBytes, int maxDepth, Duration time) {
  /** 50 MB is beyond any page that people read; honest pages take less than half a second. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(50_000_000, 10_000, Duration.ofSeconds(20));
}
