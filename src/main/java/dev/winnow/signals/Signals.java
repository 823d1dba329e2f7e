package dev.winnow.signals;

import dev.winnow.signals.affiliate.RepeatedAffiliateLinks;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.content.BoilerplateShare;
import dev.winnow.signals.content.DuplicateParagraphs;
import dev.winnow.signals.content.ThinContent;
import dev.winnow.signals.corpus.CorpusSignals;
import dev.winnow.signals.leftovers.MachineLeftovers;
import dev.winnow.signals.spun.SpunText;
import dev.winnow.signals.stuffing.HiddenKeywords;
import dev.winnow.signals.stuffing.KeywordStuffing;
import java.util.ArrayList;
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

  /** Pages of other runs or places that have the same words. */
  private static final SignalCard NEAR_DUPLICATE =
      new SignalCard(
          "near-duplicate",
          "pages",
          "other pages that have the same words",
          "MinHash (Broder 1997) over bands, compared word by word");

  /** Pages that have the same text in other words. */
  private static final SignalCard SPUN_SIBLINGS =
      new SignalCard(
          "spun-siblings",
          "pages",
          "other pages that have the same text in other words",
          "Google spam policies, scaled content abuse; DSpin (Zhang et al., NDSS 2014)");

  /** Pages of one site with one text, each for another place. */
  private static final SignalCard DOORWAY_PATTERN =
      new SignalCard(
          "doorway-pattern",
          "pages",
          "other pages of the site that have this text with another place in it",
          "Google spam policies, doorway abuse");

  /** Affiliate ids that earn for several sites. */
  private static final SignalCard SHARED_AFFILIATE_ID =
      new SignalCard(
          "shared-affiliate-id",
          "owners",
          "owners of other sites that carry an affiliate id of this page",
          "Google spam policies, thin affiliation; ids as in the networks' documentation");

  /** What only shows across pages; rows of runs without that work do not have them. */
  public static final List<SignalCard> ACROSS_PAGES =
      List.of(SPUN_SIBLINGS, NEAR_DUPLICATE, DOORWAY_PATTERN, SHARED_AFFILIATE_ID);

  private Signals() {}

  /** Cards of all signals, in the order of rows. */
  public static List<SignalCard> cards() {
    List<SignalCard> cards = new ArrayList<>();
    ALL.forEach(signal -> cards.add(signal.card()));
    cards.addAll(ACROSS_PAGES);
    return cards;
  }

  /** Ids of all signals and names of the standard ones: what a policy may judge. */
  public static SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>();
    cards().forEach(card -> ids.add(card.id()));
    CorpusSignals.names().forEach(card -> ids.add(card.id()));
    return ids;
  }
}
