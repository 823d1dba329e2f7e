package dev.winnow.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a page.
 *
 * @param verdict keep, review, reject or undecided; null where the person did not say
 * @param flags signals by id that are rightly or wrongly on the page, as far as the person said
 * @param allFlags whether a signal that is not among {@code flags} is rightly absent
 * @param weight pages that this one stands for; 1 unless pages were drawn unevenly
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

  /** What finds the page; those that are there must all agree. */
  public record Key(
      @Nullable String id, @Nullable String url, @Nullable String file, @Nullable String digest) {}

  /** Whether a flag belongs on the page, or null where the person did not say. */
  @Nullable Boolean flag(String signal) {
    Boolean said = flags.get(signal);
    return (said == null && allFlags) ? Boolean.FALSE : said;
  }

  /** Whether the page should not simply be kept, or null where the person did not say. */
  @Nullable Boolean bad() {
    boolean unsaid = verdict == null || verdict.equals("undecided");
    return unsaid ? null : !"keep".equals(verdict);
  }
}
