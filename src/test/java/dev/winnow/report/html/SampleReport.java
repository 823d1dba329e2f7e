package dev.winnow.report.html;

import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes reports of made-up pages; {@code main DIR PAGES} writes one to look at. */
final class SampleReport {
  private SampleReport() {}

  /** Writes a report of the numbered pages and returns its first file. */
  static Path write(Path folder, int pages, IntFunction<SamplePages.Sample> page)
      throws IOException {
    return write(folder, pages, page, new ReportTally());
  }

  /** The same with a tally of one's own. */
  static Path write(Path folder, int pages, IntFunction<SamplePages.Sample> page, ReportTally tally)
      throws IOException {
    return write(folder, pages, page, tally, 31);
  }

  /** The report of a run that started on a day of January 2026. */
  static Path write(
      Path folder, int pages, IntFunction<SamplePages.Sample> page, ReportTally tally, int day)
      throws IOException {
    Files.createDirectories(folder.resolve("data"));
    ShardOutput output =
        name -> new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    try (ReportShards shards = new ReportShards("u0", ShardForm.SCRIPT, output)) {
      for (int n = 0; n < pages; n++) {
        SamplePages.Sample sample = page.apply(n);
        tally.add(shards.add(sample.scored(), sample.text()));
      }
    }
    tally.add(SkipReason.NOT_HTML);
    tally.add(SkipReason.EMPTY);
    tally.add(Rejected.Code.COMPRESSION_BROKEN);
    new ReportWriter(tally, facts(pages + 3L, day), List.of()).write(output);
    return folder.resolve("index.html");
  }

  static RunFacts facts(long records) {
    return facts(records, 31);
  }

  private static RunFacts facts(long records, int day) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("name", "night-" + day);
    details.put("started", "2026-01-" + day + "T02:00:00Z");
    details.put("input", "crawl/*.warc.gz");
    details.put("inputs", "12 files, 3,400,000 bytes");
    return new RunFacts(
        "sample-run-" + day,
        "0.1.0",
        "health-1@sha256:0f3a9c51d2",
        records,
        List.of(
            signal(SamplePages.STUFFING, "share of words in one repeated phrase", 40),
            signal(SamplePages.LINKS, "paid links to one target, again and again", 35),
            signal(SamplePages.SPUN, "words that a synonym spinner put in", 35),
            signal("thin-content", "little text of its own", 10)),
        new RunFacts.ScopeFacts(List.of("en"), 0.5),
        List.of(
            line("reject", 40.0, null, "no trusted sample is below 60"),
            line("review", null, 1, "a flag is an accusation"),
            line("review", 75.0, null, "reviewers disagree here"),
            line("keep", null, null, null)),
        details);
  }

  private static RunFacts.VerdictLine line(
      String verdict, @Nullable Double below, @Nullable Integer flags, @Nullable String why) {
    return new RunFacts.VerdictLine(verdict, below, flags, List.of(), List.of(), true, why);
  }

  private static RunFacts.SignalFacts signal(String id, String summary, double weight) {
    return new RunFacts.SignalFacts(
        id, "ratio", summary, 0.05, 0.45, weight, 0.5, "reviewers flag from 0.25 on");
  }

  /** Writes a report to look at. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]), SamplePages::page);
  }
}
