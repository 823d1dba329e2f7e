package dev.winnow.signals.stuffing.kinds;

import dev.winnow.signals.stuffing.markup.MarkupKinds;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.stuffing.queries.QueryKinds;
import java.util.ArrayList;
import java.util.List;

/** Every kind of stuffing beside the phrase put in, by hand. */
public final class StuffingKinds {
  private static final List<StuffingKind> ALL =
      List.of(
          new OwnLines(),
          new ChainedVariants(),
          new WordOrders(),
          new SearchTags(),
          new DoorwaySentences(),
          new SlotParagraphs(),
          new RepeatedSentences(),
          new PhraseHeadings(),
          new LowerCaseNames(),
          new ShopPhrases(),
          new PlacePhrases(),
          new BarePhrases(),
          new BrokenSentences(),
          new SearchQueries(),
          new DensePhrases(),
          new PhraseRows(),
          new TitleLists(),
          new WordSalad(),
          new PlaceLists(),
          new MarkupKeywords(),
          new HiddenText());

  private StuffingKinds() {}

  /** The kinds that a page shows, each with its places. */
  public static List<KindFinding> of(PhrasedPage page) {
    List<KindFinding> findings = new ArrayList<>();
    add(ALL, page, findings);
    add(QueryKinds.ALL, page, findings);
    add(MarkupKinds.ALL, page, findings);
    return findings;
  }

  private static void add(List<StuffingKind> kinds, PhrasedPage page, List<KindFinding> findings) {
    for (StuffingKind kind : kinds) {
      KindFinding finding = kind.find(page);
      if (finding.value() > 0) {
        findings.add(finding);
      }
    }
  }
}
