package dev.winnow.model.result;

import dev.winnow.model.CharsetDecision;
import dev.winnow.model.Language;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageRef;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A judged page: the content of a row. All offsets are in code points.
 *
 * @param profile what kind of page it is, and what its own text is called
 * @param words count of {@link Words}
 * @param quality 0 (worst) to 100; 100 − quality is the sum of the points. Rows show {@link
 *     #reportedQuality}
 * @param flags ids of the signals whose severity reaches the policy's flag line, in card order
 * @param corpusSignals every standard signal by published name; null if it is not defined on the
 *     text
 * @param characters length of the text in code points
 * @param main main content as ranges of the text
 * @param revealed ranges of the text that a script or a click shows
 * @param digest {@code sha256:} and the hex digest of the text in UTF-8
 * @param policy {@code name@sha256:…}
 * @param cluster the pages of the same text, or null if the page stands alone
 */
public record Scored(
    PageRef page,
    PageProfile profile,
    Language language,
    int words,
    double quality,
    Verdict verdict,
    List<String> flags,
    List<Contribution> signals,
    LinkFacts links,
    SortedMap<String, @Nullable Double> corpusSignals,
    int characters,
    List<Span> main,
    List<Span> revealed,
    String digest,
    CharsetDecision charset,
    String policy,
    @Nullable PageCluster cluster) {
  /** Copies the collections. */
  public Scored {
    flags = List.copyOf(flags);
    signals = List.copyOf(signals);
    main = List.copyOf(main);
    revealed = List.copyOf(revealed);
    corpusSignals = Collections.unmodifiableSortedMap(new TreeMap<>(corpusSignals));
  }

  /** A copy that belongs to a cluster. */
  public Scored in(PageCluster group) {
    return new Scored(
        page,
        profile,
        language,
        words,
        quality,
        verdict,
        flags,
        signals,
        links,
        corpusSignals,
        characters,
        main,
        revealed,
        digest,
        charset,
        policy,
        group);
  }

  /** What the page's own text is called. */
  public String title() {
    return profile.title();
  }

  /** The quality that rows show: null if the page is undecided, since too little was measured. */
  public @Nullable Double reportedQuality() {
    return verdict == Verdict.UNDECIDED ? null : quality;
  }
}
