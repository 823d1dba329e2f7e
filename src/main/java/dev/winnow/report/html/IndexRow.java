package dev.winnow.report.html;

import dev.winnow.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the queue of the report knows of a page without opening its evidence.
 *
 * @param url where the page was fetched, or the file that it stands in where it has no URL
 * @param title capped at {@link ReportShards#MAX_TITLE} characters
 * @param flags ids of the signals that flagged the page, in card order
 * @param unmeasured ids of the signals that had nothing to say about the page
 * @param failed ids of the signals that could not finish
 * @param shard name of the file that holds the page's card, without folder and ending
 * @param digest of the text, {@code sha256:} and hex
 */
public record IndexRow(
    String id,
    String url,
    @Nullable String site,
    String title,
    double quality,
    Verdict verdict,
    List<String> flags,
    List<String> unmeasured,
    List<String> failed,
    String language,
    int words,
    String shard,
    String digest) {
  /** Copies the lists. */
  public IndexRow {
    flags = List.copyOf(flags);
    unmeasured = List.copyOf(unmeasured);
    failed = List.copyOf(failed);
  }

  /** Whether a reviewer should see the page before the others. */
  public boolean standsOut() {
    return !flags.isEmpty() || verdict == Verdict.REJECT || verdict == Verdict.REVIEW;
  }

  /** The site, or the word for pages that have none. */
  public String siteOrNone() {
    return site == null ? "(no site)" : site;
  }
}
