package dev.winnow.signals.stuffing.queries;

import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.List;

/** The kinds of this package. */
public final class QueryKinds {
  /** Each once, in the order in which they are asked. */
  public static final List<StuffingKind> ALL =
      List.of(
          new WordPairs(),
          new MenuPairs(),
          new PhraseShares(),
          new HeadingRows(),
          new HeadingQueries(),
          new ParagraphEnds(),
          new PhraseOrders(),
          new SwappedNames(),
          new TownPhrases(),
          new NamedTowns(),
          new QueryRows(),
          new CrossedLists(),
          new RecombinedItems(),
          new CrowdedLines(),
          new PictureQueries(),
          new LinkedQueries(),
          new NounsApart(),
          new PluralPairs(),
          new MisspeltNames(),
          new NearbyQueries(),
          new HashtagBlocks(),
          new PlaceQueries(),
          new LooseFragments());

  private QueryKinds() {}
}
