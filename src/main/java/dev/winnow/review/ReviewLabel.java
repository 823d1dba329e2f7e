package dev.winnow.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person's judgement of a page.
 *
 * @param verdict keep, review, reject or undecided; null if the person gave no verdict
 * @param flags by id, whether a flag of that signal would be right, for the signals that the person
 *     judged
 * @param allFlags whether a signal that is not in {@code flags} is rightly absent
 * @param reviewer the name that the person gave, or null
 * @param weight number of pages that this one represents; 1 unless pages were sampled unevenly
 */
public record ReviewLabel(
    Key key,
    @Nullable String verdict,
    Map<String, Boolean> flags,
    boolean allFlags,
    @Nullable String reviewer,
    double weight) {
  /** Copies the flags. */
  public ReviewLabel {
    flags = Map.copyOf(flags);
  }

  /** The keys that find the page; all keys that are present must agree. */
  public record Key(
      @Nullable String id, @Nullable String url, @Nullable String file, @Nullable String digest) {}

  /**
   * What several reviewers of one page agree on: an answer to which they differ is none.
   *
   * @param labels of the page, at least one
   */
  static ReviewLabel settled(List<ReviewLabel> labels) {
    ReviewLabel first = labels.get(0);
    if (labels.size() == 1) {
      return first;
    }
    Set<String> signals = new TreeSet<>();
    labels.forEach(label -> signals.addAll(label.flags.keySet()));
    boolean all = labels.stream().allMatch(ReviewLabel::allFlags);
    Map<String, Boolean> flags = new HashMap<>();
    for (String signal : signals) {
      Boolean said = first.flag(signal);
      if (said != null && labels.stream().allMatch(label -> said.equals(label.flag(signal)))) {
        flags.put(signal, said);
      } else {
        all = false; // of a signal that is not in the map nothing may be concluded
      }
    }
    boolean agreed = labels.stream().allMatch(l -> Objects.equals(l.verdict, first.verdict));
    return new ReviewLabel(
        first.key, agreed ? first.verdict : null, flags, all, null, first.weight);
  }

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
