package dev.winnow.bench;

import dev.winnow.beam.job.PolicySource;
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
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.model.result.Scored;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.PhrasingReader;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.ScoreRows;
import dev.winnow.runs.UsageException;
import dev.winnow.score.PageJudge;
import dev.winnow.signals.Signals;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.corpus.CorpusSignals;
import dev.winnow.text.LanguageReader;
import dev.winnow.text.SentenceSplitter;
import dev.winnow.text.WordSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;

/** The steps of the line in their order, separate so that each can be timed. */
final class TimedLine {
  private final PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
  private final LanguageReader languages = new LanguageReader();
  private final SentenceSplitter sentences = new SentenceSplitter();
  private final LinkReader links = new LinkReader();
  private final PhrasingReader phrasing = new PhrasingReader(PhrasingModel.shipped());
  private final PageJudge judge;
  private final ScoreRows rows;

  TimedLine() {
    try {
      judge = new PageJudge(PolicySource.load(null).read());
      rows = new ScoreRows(OutputStream.nullOutputStream(), "0");
    } catch (PolicyException | UsageException e) {
      throw new IllegalStateException("the shipped policy is sound", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Part of the floor, for the comparison. */
  org.jsoup.nodes.Document parse(Page page) throws IOException {
    String url = page.url() == null ? "" : page.url();
    return Jsoup.parse(new ByteArrayInputStream(page.body()), page.charset(), url);
  }

  /** The other part of it. */
  int text(org.jsoup.nodes.Document parsed) {
    return parsed.text().length();
  }

  Document extract(Page page) throws ExtractionException {
    return extractor.extract(page);
  }

  Words words(Document document) {
    return WordSplitter.split(document.text());
  }

  Language language(Document document) {
    return languages.read(document);
  }

  List<Span> sentences(Document document) {
    return sentences.split(document);
  }

  LinkFacts links(Document document, Words words, List<Span> spans) {
    return links.read(document, words, spans);
  }

  Phrasing phrasing(Language language, Document document, Words words, List<Span> spans) {
    return language.english() ? phrasing.read(document, words) : Phrasing.NONE;
  }

  List<PageJudge.Measurement> signals(Document document, Analysis analysis) {
    List<PageJudge.Measurement> measurements = new ArrayList<>();
    for (Signal signal : Signals.ALL) {
      measurements.add(
          new PageJudge.Measurement(
              signal.card().id(), signal.card().unit(), signal.measure(document, analysis)));
    }
    return measurements;
  }

  SortedMap<String, Double> corpus(Document document, Analysis analysis) {
    return CorpusSignals.measure(document, analysis);
  }

  Scored judge(
      Document document,
      Analysis analysis,
      List<PageJudge.Measurement> measurements,
      SortedMap<String, Double> corpus) {
    return judge.judge(document, analysis, measurements, corpus);
  }

  void row(Scored scored) throws IOException {
    rows.add(scored);
  }
}
