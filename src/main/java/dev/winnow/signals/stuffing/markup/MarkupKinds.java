package dev.winnow.signals.stuffing.markup;

import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.List;

/** The kinds of this package. */
public final class MarkupKinds {
  /** Each once, in the order in which they are asked. */
  public static final List<StuffingKind> ALL =
      List.of(
          new HiddenStrings(),
          new MetaSearches(),
          new RepeatingTexts(),
          new LinkStrings(),
          new StringLines(),
          new SearchStacks(),
          new NamedSearches(),
          new SearchHandfuls(),
          new TownRows(),
          new PhoneRows(),
          new WordVariants());

  private MarkupKinds() {}
}
