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

/**
 * A judged page: the content of a row. All offsets are in code points.
 *
 * @param profile what kind of page it is, and what its own text is called
 * @param words count of {@link Words}
 * @param quality 0 (worst) to 100; 100 − quality is the sum of the points
 * @param flags ids of the signals whose severity reaches the policy's threshold, in card order
 * @param corpusSignals standard signals by published name
 * @param characters length of the text in code points
 * @param main main content as ranges of the text
 * @param digest {@code sha256:} and the hex digest of the text in UTF-8
 * @param policy {@code name@sha256:…}
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
    SortedMap<String, Double> corpusSignals,
    int characters,
    List<Span> main,
    String digest,
    CharsetDecision charset,
    String policy) {
  /** A page whose title is all that is known of its kind. */
  public Scored(
      PageRef page,
      String title,
      Language language,
      int words,
      double quality,
      Verdict verdict,
      List<String> flags,
      List<Contribution> signals,
      LinkFacts links,
      SortedMap<String, Double> corpusSignals,
      int characters,
      List<Span> main,
      String digest,
      CharsetDecision charset,
      String policy) {
    this(
        page,
        PageProfile.of(title),
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
        digest,
        charset,
        policy);
  }

  /** What the page's own text is called. */
  public String title() {
    return profile.title();
  }

  /** Copies the collections. */
  public Scored {
    flags = List.copyOf(flags);
    signals = List.copyOf(signals);
    main = List.copyOf(main);
    corpusSignals = Collections.unmodifiableSortedMap(new TreeMap<>(corpusSignals));
  }
}
