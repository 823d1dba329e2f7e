package dev.winnow.report.html;

import dev.winnow.model.result.Verdict;
import dev.winnow.unicode.WellFormedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in the queue of the report: the facts that are known without opening its evidence.
 *
 * @param url the URL of the page, or its input file if it has no URL
 * @param title capped at {@link ReportShards#MAX_TITLE} characters
 * @param flags ids of the signals that flagged the page, in card order
 * @param unmeasured ids of the signals that do not apply to the page
 * @param failed ids of the signals that failed
 * @param type the word of its {@link dev.winnow.model.PageType}, or {@link #UNTYPED}
 * @param networks ids of the networks of its affiliate links, sorted
 * @param date day on which it was fetched, as {@code 2026-01-31}; empty if that is not known
 * @param lead message of the signal that took most points; empty if none took any
 * @param shard name of the file that holds the page's card, without folder and extension
 * @param digest hex digits of the text's SHA-256; the constructor keeps the first 16
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
    String type,
    int words,
    List<String> networks,
    String date,
    String lead,
    String shard,
    String digest) {
  /** The type of a text, which shows nothing of the page that it was. */
  public static final String UNTYPED = "none";

  private static final int MAX_LEAD = 110; // two lines of a narrow list
  private static final int DAY = 10; // characters of a date

  private static final int DIGITS = 16; // 64 bits, which distinguish a quarter of a million pages

  /**
   * Shortens what is longer than the report shows, and shares equal strings between rows: up to
   * half a million rows are in memory at the end of a run.
   */
  public IndexRow {
    flags = shared(flags);
    unmeasured = shared(unmeasured);
    failed = shared(failed);
    language = language.intern();
    type = type.intern();
    networks = shared(networks);
    date = date.substring(0, Math.min(DAY, date.length())).intern();
    lead = WellFormedText.cut(lead, MAX_LEAD);
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

  /** Whether its quality is one: that of an undecided page is what nobody took from it. */
  public boolean hasQuality() {
    return verdict != Verdict.UNDECIDED;
  }

  /** The site, or a fixed name for pages without a site. */
  public String siteOrNone() {
    return site == null ? "(no site)" : site;
  }
}
