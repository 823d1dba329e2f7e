package dev.winnow.sites;

import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a page counts for its site.
 *
 * @param id of the page's row
 * @param url of the page
 * @param site its registrable domain
 * @param file input file that the page came from, as rows name it
 * @param title cut to {@link PageFactsReader#MOST_TITLE} characters
 * @param words number of words
 * @param quality as rows show it; null if the page is undecided
 * @param flags ids of the signals that flagged the page
 * @param unmeasured ids of the signals that were not measured on it
 * @param marks affiliate ids and calls, each once
 * @param lines the first and the last lines of the page, a line feed between them
 */
public record PageFacts(
    String id,
    @Nullable String url,
    @Nullable String site,
    String file,
    String title,
    int words,
    @Nullable Double quality,
    Verdict verdict,
    List<String> flags,
    List<String> unmeasured,
    List<PageMark> marks,
    String lines) {
  /** Copies the lists. */
  public PageFacts {
    flags = List.copyOf(flags);
    unmeasured = List.copyOf(unmeasured);
    marks = List.copyOf(marks);
  }

  /** The page under another judgement. */
  public PageFacts judged(
      @Nullable Double newQuality,
      Verdict newVerdict,
      List<String> newFlags,
      List<Contribution> signals) {
    return new PageFacts(
        id,
        url,
        site,
        file,
        title,
        words,
        newQuality,
        newVerdict,
        newFlags,
        unmeasured(signals),
        marks,
        lines);
  }

  /** Ids of the signals that were not measured. */
  static List<String> unmeasured(List<Contribution> signals) {
    return signals.stream()
        .filter(signal -> !(signal.finding() instanceof Measured))
        .map(Contribution::signal)
        .toList();
  }
}
