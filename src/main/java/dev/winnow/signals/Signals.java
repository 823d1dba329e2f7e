package dev.winnow.signals;

import dev.winnow.signals.corpus.CorpusSignals;
import dev.winnow.signals.spam.BoilerplateShare;
import dev.winnow.signals.spam.DuplicateParagraphs;
import dev.winnow.signals.spam.HiddenKeywords;
import dev.winnow.signals.spam.KeywordStuffing;
import dev.winnow.signals.spam.RepeatedAffiliateLinks;
import dev.winnow.signals.spam.SpunText;
import dev.winnow.signals.spam.ThinContent;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every signal, by hand: no magic finds them, and a test holds the list to be complete. */
public final class Signals {
  /** In the order in which rows and reports show them. */
  public static final List<Signal> ALL =
      List.of(
          new KeywordStuffing(),
          new RepeatedAffiliateLinks(),
          new SpunText(),
          new HiddenKeywords(),
          new DuplicateParagraphs(),
          new ThinContent(),
          new BoilerplateShare());

  private Signals() {}

  /** Ids of all signals and names of the standard ones: what a policy may judge. */
  public static SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>();
    ALL.forEach(signal -> ids.add(signal.card().id()));
    CorpusSignals.names().forEach(card -> ids.add(card.id()));
    return ids;
  }
}
