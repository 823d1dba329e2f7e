package dev.winnow.beam.sites;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.beam.sites.SiteJoin.RuleSource;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.policy.SiteRule;
import dev.winnow.report.BlocklistRows;
import dev.winnow.report.SiteRows;
import dev.winnow.sites.SharedMark;
import dev.winnow.sites.SiteCard;
import dev.winnow.sites.SiteSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/** Writes the sites of a slice and those of them that belong on the blocklist; tells the worst. */
final class WriteSites extends DoFn<KV<Integer, List<byte[]>>, SiteLine> {
  private final OutputFolder folder;
  private final PCollectionView<Map<String, SharedMark.Counted>> shared;
  private final ArrayList<String> signals;
  private final RuleSource source;

  private transient @Nullable SiteRule rule;

  WriteSites(
      OutputFolder folder,
      PCollectionView<Map<String, SharedMark.Counted>> shared,
      List<String> signals,
      RuleSource source) {
    this.folder = folder;
    this.shared = shared;
    this.signals = new ArrayList<>(signals);
    this.source = source;
  }

  /** Reads the policy's rule, once per worker thread. */
  @Setup
  public void setup() {
    rule = source.rule();
  }

  /** Writes one slice. */
  @ProcessElement
  public void process(ProcessContext context) throws IOException {
    Map<String, SharedMark.Counted> marks = context.sideInput(shared);
    int slice = context.element().getKey();
    List<SiteCard> cards = new ArrayList<>();
    for (SiteSummary site : SitePart.sum(context.element().getValue()).sites()) {
      cards.add(SiteCard.of(site, marks, rule));
    }
    UnitFiles files = new UnitFiles(folder);
    try (SiteRows rows = new SiteRows(files.create(RunPlace.SITES.at(slice)), signals)) {
      for (SiteCard card : cards) {
        rows.add(card);
      }
    }
    List<SiteCard> blocked = cards.stream().filter(card -> card.blocked() != null).toList();
    if (!blocked.isEmpty()) {
      OutputStream list = files.create(RunPlace.BLOCKLIST.at(slice));
      try (BlocklistRows rows = new BlocklistRows(list)) {
        for (SiteCard card : blocked) {
          rows.add(card);
        }
      }
    }
    files.commit();
    List<SiteCard> worst =
        cards.stream()
            .filter(card -> flagged(card) > 0)
            .sorted(SiteLine.worstFirst(WriteSites::flagged, card -> card.summary().site()))
            .limit(SiteJoin.MOST_LINES)
            .toList();
    for (SiteCard card : worst) {
      context.output(new SiteLine(card.summary().site(), flagged(card), json(card)));
    }
  }

  private static long flagged(SiteCard card) {
    return card.summary().flagged().getOrDefault(SiteSummary.ANY, 0L);
  }

  private String json(SiteCard card) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (SiteRows rows = new SiteRows(line, signals)) {
      rows.add(card);
    }
    return line.toString(UTF_8).strip();
  }
}
