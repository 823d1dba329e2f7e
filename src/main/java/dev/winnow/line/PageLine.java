package dev.winnow.line;

import dev.winnow.corpus.PageKin;
import dev.winnow.corpus.PageSketcher;
import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.links.LinkReader;
import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Language;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Page;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Rejected;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Scored;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.PhrasingReader;
import dev.winnow.policy.Policy;
import dev.winnow.score.PageJudge;
import dev.winnow.score.PageJudge.Measurement;
import dev.winnow.signals.Signals;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.CorpusSignals;
import dev.winnow.sites.PageTies;
import dev.winnow.sites.TiedPage;
import dev.winnow.sites.TiesFindings;
import dev.winnow.text.LanguageReader;
import dev.winnow.text.ProgramText;
import dev.winnow.text.SentenceSplitter;
import dev.winnow.text.WordSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line for one page: extract, analyse, measure, judge. It knows the order of the steps and
 * nothing of Beam, so that {@code explain} starts in a second. It holds mutable tools: use one
 * instance per thread.
 */
public final class PageLine {
  private static final Logger LOG = LoggerFactory.getLogger(PageLine.class);
  private static final Finding NO_PROSE =
      new Finding.NotApplicable("most of the text is program code, markup or data");

  private final PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
  private final LanguageReader languages = new LanguageReader();
  private final SentenceSplitter sentences = new SentenceSplitter();
  private final LinkReader links = new LinkReader();
  private final PhrasingReader phrasing;
  private final PageJudge judge;
  private final List<Signal> signals;
  private final boolean acrossPages;

  /** Makes a line for single pages. */
  public PageLine(Policy policy, PhrasingModel phrasing) {
    this(policy, phrasing, false);
  }

  /**
   * Makes a line that judges by a policy and reads phrasing with a resource.
   *
   * @param acrossPages whether the signals across pages are measured
   */
  public PageLine(Policy policy, PhrasingModel phrasing, boolean acrossPages) {
    this(policy, phrasing, acrossPages, Signals.ALL);
  }

  PageLine(Policy policy, PhrasingModel phrasing, boolean acrossPages, List<Signal> signals) {
    this.signals = signals;
    this.acrossPages = acrossPages;
    this.phrasing = new PhrasingReader(phrasing);
    this.judge = new PageJudge(policy);
  }

  /** A judged page and the document that its offsets point into. */
  public record Result(Scored scored, Document document, Words words) {}

  /**
   * Scores a page of which no kin is known.
   *
   * @throws PageRejectedException if the page cannot be read as a page
   */
  public Result score(Page page) throws PageRejectedException {
    return score(page, PageTies.NONE);
  }

  /**
   * Scores a page.
   *
   * @param ties what other pages say of it
   * @throws PageRejectedException if the page cannot be read as a page
   */
  public Result score(Page page, PageTies ties) throws PageRejectedException {
    Document document = extract(page);
    Analysis analysis = analyse(page, document);
    Scored scored;
    try {
      scored = judged(document, analysis, ties);
    } catch (RuntimeException | StackOverflowError e) {
      throw rejected(
          page, Rejected.Stage.SIGNALS, Rejected.Code.SIGNALS_FAILED, "signals ended with ", e);
    }
    PageKin kin = ties.kin();
    return new Result(kin == null ? scored : scored.in(kin.group()), document, analysis.words());
  }

  private Scored judged(Document document, Analysis analysis, PageTies ties) {
    boolean program = ProgramText.fills(document);
    List<Measurement> measurements = new ArrayList<>(signals.size());
    for (Signal signal : signals) {
      SignalCard card = signal.card();
      measurements.add(program ? measurement(card, NO_PROSE) : measure(signal, document, analysis));
    }
    if (acrossPages) {
      measurements.addAll(measureAcrossPages(document, analysis, ties));
    }
    return judge.judge(document, analysis, measurements, CorpusSignals.measure(document, analysis));
  }

  private static List<Measurement> measureAcrossPages(
      Document document, Analysis analysis, PageTies ties) {
    Map<String, Measured> said = TiesFindings.of(ties, new ReadPage(document, analysis));
    List<Measurement> measurements = new ArrayList<>();
    for (SignalCard card : Signals.ACROSS_PAGES) {
      Finding finding = said.get(card.id());
      if (finding == null) {
        finding =
            TiesFindings.nothing(
                card.id(),
                analysis.words().count(),
                analysis.language().english(),
                document.page().site());
      }
      measurements.add(measurement(card, finding));
    }
    return measurements;
  }

  /** A page at hand, in whose text evidence is shown. */
  private record ReadPage(Document document, Analysis analysis) implements TiedPage {
    @Override
    public boolean english() {
      return analysis.language().english();
    }

    @Override
    public List<Span> compared(boolean whole) {
      return PageSketcher.comparedSpans(document, analysis.words());
    }

    @Override
    public String text() {
      return document.text();
    }
  }

  private static Measurement measurement(SignalCard card, Finding finding) {
    return new Measurement(card.id(), card.unit(), finding);
  }

  private Document extract(Page page) throws PageRejectedException {
    try {
      return extractor.extract(page);
    } catch (ExtractionException e) {
      throw new PageRejectedException(
          new Rejected(
              Rejected.Stage.EXTRACT, page.origin(), e.code(), String.valueOf(e.getMessage())),
          e);
    }
  }

  private Analysis analyse(Page page, Document document) throws PageRejectedException {
    try {
      Words words = WordSplitter.split(document.text());
      Language language = languages.read(document);
      List<Span> spans = sentences.split(document);
      LinkFacts facts = links.read(document, words, spans);
      return new Analysis(language, words, spans, facts, phrasing(language, document, words));
    } catch (RuntimeException | StackOverflowError e) {
      throw rejected(
          page, Rejected.Stage.ANALYSE, Rejected.Code.ANALYSIS_FAILED, "analysis ended with ", e);
    }
  }

  /** If a library or a signal fails on a page, the run loses that page and nothing else. */
  private static PageRejectedException rejected(
      Page page, Rejected.Stage stage, Rejected.Code code, String what, Throwable e) {
    return new PageRejectedException(new Rejected(stage, page.origin(), code, what + e), e);
  }

  private Phrasing phrasing(Language language, Document document, Words words) {
    if (!language.english()) {
      return Phrasing.NONE;
    }
    try {
      return phrasing.read(document, words);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("the phrasing of {} could not be read", document.page().origin(), e);
      return Phrasing.NONE; // spun-text reports the failure; the other signals are measured
    }
  }

  private static Measurement measure(Signal signal, Document document, Analysis analysis) {
    Finding finding;
    try {
      finding = signal.measure(document, analysis);
    } catch (RuntimeException | StackOverflowError e) {
      // If a signal fails, the other signals are still measured.
      finding = new Finding.Failed("signal-failed", String.valueOf(e));
    }
    return measurement(signal.card(), finding);
  }
}
