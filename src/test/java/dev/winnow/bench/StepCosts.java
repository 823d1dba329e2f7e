package dev.winnow.bench;

import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Language;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.model.result.Scored;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.store.LocalFile;
import dev.winnow.score.PageJudge;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * CPU time of the line by step, on one thread: every step is run on a page before the next page is
 * read, and jsoup parses each page once more for the comparison. The files are read twice; the
 * first time warms the compiler and is not counted. Beam, the report and what the garbage collector
 * and the compiler take on threads of their own are not in it.
 */
public final class StepCosts implements PageSink {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String PARSE = "jsoup parse, for the comparison";
  private static final String TEXT = "its text(), for the comparison";

  private final TimedLine line = new TimedLine();
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private int pages;
  private long last;

  private StepCosts() {}

  /** Reads the files named by the arguments and prints a table. */
  public static void main(String[] files) throws IOException {
    StepCosts steps = new StepCosts();
    steps.read(files);
    steps.nanos.clear();
    steps.pages = 0;
    steps.read(files);
    steps.print();
  }

  private void read(String[] files) throws IOException {
    last = THREADS.getCurrentThreadCpuTime();
    for (String file : files) {
      CrawlFiles.read(LocalFile.of(Path.of(file)), ReadOptions.defaults(), this);
    }
  }

  /** Adds what was used since the last call to a step. */
  private void took(String step) {
    long now = THREADS.getCurrentThreadCpuTime();
    nanos.merge(step, now - last, Long::sum);
    last = THREADS.getCurrentThreadCpuTime();
  }

  @Override
  public void page(Page page) {
    took("read: unzip, records, HTTP");
    try {
      org.jsoup.nodes.Document parsed = line.parse(page);
      took(PARSE);
      line.text(parsed);
      took(TEXT);
      Document document = line.extract(page);
      took("extract: parse, visible text, main content, links");
      if (!document.text().isBlank()) {
        rest(document);
        pages++;
      }
    } catch (ExtractionException | IOException e) {
      took("pages that could not be read");
    }
  }

  private void rest(Document document) throws IOException {
    Words words = line.words(document);
    took("words");
    Language language = line.language(document);
    took("language");
    List<Span> spans = line.sentences(document);
    took("sentences");
    LinkFacts links = line.links(document, words, spans);
    took("links and calls to action");
    Phrasing phrasing = line.phrasing(language, document, words, spans);
    took("phrasing");
    Analysis analysis = new Analysis(language, words, spans, links, phrasing);
    List<PageJudge.Measurement> measurements = line.signals(document, analysis);
    took("signals");
    SortedMap<String, Double> corpus = line.corpus(document, analysis);
    took("corpus signals");
    Scored scored = line.judge(document, analysis, measurements, corpus);
    took("judge");
    line.row(scored);
    took("row");
  }

  @Override
  public void skipped(Origin origin, SkipReason reason) {}

  @Override
  public void rejected(Rejected rejected) {}

  private void print() {
    double floor = nanos.getOrDefault(PARSE, 1L) + nanos.getOrDefault(TEXT, 0L);
    System.out.println("| step | ms a page | share of jsoup's parse and text() |");
    System.out.println("|---|---|---|");
    nanos.forEach(
        (step, time) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.0f %% |%n",
                step,
                time / 1e6 / pages,
                time * 100 / floor));
  }
}
