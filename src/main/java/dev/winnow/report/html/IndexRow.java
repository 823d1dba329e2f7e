package dev.winnow.report.html;

import dev.winnow.model.result.Verdict;
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
 * @param digest of the text: the first hex digits of its SHA-256; of more it keeps so many
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
  private static final int DIGITS = 16; // of 64 bits, which keep a quarter million pages apart

  /**
   * Keeps what the report shows, and each word that many rows share once: there are up to half a
   * million rows in memory at the end of a run.
   */
  public IndexRow {
    flags = shared(flags);
    unmeasured = shared(unmeasured);
    failed = shared(failed);
    language = language.intern();
    shard = shard.intern();
    String hex = digest.substring(digest.indexOf(':') + 1);
    digest = hex.length() <= DIGITS ? hex : hex.substring(0, DIGITS);
  }

  private static List<String> shared(List<String> words) {
    return words.isEmpty() ? List.of() : words.stream().map(String::intern).toList();
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
