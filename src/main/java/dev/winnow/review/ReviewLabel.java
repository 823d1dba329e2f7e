package dev.winnow.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's judgement of a page.
 *
 * @param verdict keep, review, reject or undecided; null if the person gave no verdict
 * @param flags by id, whether a flag of that signal would be right, for the signals that the person
 *     judged
 * @param allFlags whether a signal that is not in {@code flags} is rightly absent
 * @param weight number of pages that this one represents; 1 unless pages were sampled unevenly
 */
public record ReviewLabel(
    Key key,
    @Nullable String verdict,
    Map<String, Boolean> flags,
    boolean allFlags,
    double weight) {
  /** Copies the flags. */
  public ReviewLabel {
    flags = Map.copyOf(flags);
  }

  /** The keys that find the page; all keys that are present must agree. */
  public record Key(
      @Nullable String id, @Nullable String url, @Nullable String file, @Nullable String digest) {}

  /** Whether a flag is right on the page, or null if the person gave no judgement. */
  @Nullable Boolean flag(String signal) {
    Boolean said = flags.get(signal);
    return (said == null && allFlags) ? Boolean.FALSE : said;
  }

  /** Whether the page should be reviewed or rejected, or null if the person gave no verdict. */
  @Nullable Boolean bad() {
    boolean unsaid = verdict == null || verdict.equals("undecided");
    return unsaid ? null : !"keep".equals(verdict);
  }
}
