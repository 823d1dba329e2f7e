package dev.winnow.signals;

import dev.winnow.signals.affiliate.RepeatedAffiliateLinks;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.content.BoilerplateShare;
import dev.winnow.signals.content.DuplicateParagraphs;
import dev.winnow.signals.content.ThinContent;
import dev.winnow.signals.corpus.CorpusSignals;
import dev.winnow.signals.leftovers.MachineLeftovers;
import dev.winnow.signals.spun.SpunText;
import dev.winnow.signals.stuffing.HiddenKeywords;
import dev.winnow.signals.stuffing.KeywordStuffing;
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
          new MachineLeftovers(),
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
