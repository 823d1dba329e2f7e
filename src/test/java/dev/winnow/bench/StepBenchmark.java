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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Every step of the line by itself, over the first pages of the archives: ms a page. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(StepBenchmark.PAGES)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class StepBenchmark {
  static final int PAGES = 100; // some 7 MB of HTML and as much again of results

  private final List<Read> pages = new ArrayList<>();
  private final TimedLine line = new TimedLine();

  /** A page and what each step made of it, which the next one starts from. */
  private record Read(
      Page page,
      Document document,
      Analysis analysis,
      List<PageJudge.Measurement> measurements,
      SortedMap<String, Double> corpus,
      Scored scored) {}

  /** Reads the pages and runs the line once. */
  @Setup
  public void read() throws IOException {
    for (Path file : BenchmarkPages.of(System.getProperty("warcs", ""))) {
      if (pages.size() < PAGES) {
        CrawlFiles.read(LocalFile.of(file), ReadOptions.defaults(), new Sink());
      }
    }
    if (pages.size() < PAGES) {
      throw new IllegalStateException("fewer than " + PAGES + " pages");
    }
  }

  private final class Sink implements PageSink {
    @Override
    public void page(Page page) {
      try {
        if (pages.size() < PAGES) {
          pages.add(through(page));
        }
      } catch (ExtractionException e) {
        return; // nothing to measure on it
      }
    }

    @Override
    public void skipped(Origin origin, SkipReason reason) {}

    @Override
    public void rejected(Rejected rejected) {}
  }

  private Read through(Page page) throws ExtractionException {
    Document document = line.extract(page);
    Words words = line.words(document);
    Language language = line.language(document);
    List<Span> spans = line.sentences(document);
    LinkFacts links = line.links(document, words, spans);
    Phrasing phrasing = line.phrasing(language, document, words, spans);
    Analysis analysis = new Analysis(language, words, spans, links, phrasing);
    List<PageJudge.Measurement> measurements = line.signals(document, analysis);
    SortedMap<String, Double> corpus = line.corpus(document, analysis);
    Scored scored = line.judge(document, analysis, measurements, corpus);
    return new Read(page, document, analysis, measurements, corpus, scored);
  }

  /** Part of the floor. */
  @Benchmark
  public void parse(Blackhole sink) throws IOException {
    for (Read read : pages) {
      sink.consume(line.text(line.parse(read.page())));
    }
  }

  /** Parse, visible text, main content, links. */
  @Benchmark
  public void extract(Blackhole sink) throws ExtractionException {
    for (Read read : pages) {
      sink.consume(line.extract(read.page()));
    }
  }

  /** Words. */
  @Benchmark
  public void words(Blackhole sink) {
    for (Read read : pages) {
      sink.consume(line.words(read.document()));
    }
  }

  /** Language. */
  @Benchmark
  public void language(Blackhole sink) {
    for (Read read : pages) {
      sink.consume(line.language(read.document()));
    }
  }

  /** Sentences. */
  @Benchmark
  public void sentences(Blackhole sink) {
    for (Read read : pages) {
      sink.consume(line.sentences(read.document()));
    }
  }

  /** Links and calls to action. */
  @Benchmark
  public void links(Blackhole sink) {
    for (Read read : pages) {
      Analysis analysis = read.analysis();
      sink.consume(line.links(read.document(), analysis.words(), analysis.sentences()));
    }
  }

  /** Phrasing. */
  @Benchmark
  public void phrasing(Blackhole sink) {
    for (Read read : pages) {
      Analysis found = read.analysis();
      sink.consume(
          line.phrasing(found.language(), read.document(), found.words(), found.sentences()));
    }
  }

  /** The signals that judge. */
  @Benchmark
  public void signals(Blackhole sink) {
    for (Read read : pages) {
      sink.consume(line.signals(read.document(), read.analysis()));
    }
  }

  /** The field's standard signals. */
  @Benchmark
  public void corpus(Blackhole sink) {
    for (Read read : pages) {
      sink.consume(line.corpus(read.document(), read.analysis()));
    }
  }

  /** Quality, verdict, flags. */
  @Benchmark
  public void judge(Blackhole sink) {
    for (Read read : pages) {
      sink.consume(
          line.judge(read.document(), read.analysis(), read.measurements(), read.corpus()));
    }
  }

  /** A line of JSON. */
  @Benchmark
  public void row() throws IOException {
    for (Read read : pages) {
      line.row(read.scored());
    }
  }
}
