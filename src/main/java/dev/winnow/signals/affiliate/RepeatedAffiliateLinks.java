package dev.winnow.signals.affiliate;

import dev.winnow.model.AffiliateLink;
import dev.winnow.model.Analysis;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Span;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Links that pay, and calls to action, that are pressed on the reader again and again.
 *
 * <p><b>What it measures</b> how often the page leads to its most pressed undisclosed paid target
 * beyond the first time, with a share of a repeat for each further target and for how densely such
 * links stand; a disclosed target that is linked out of proportion; outside targets that are sold
 * again and again; repeated calls to action, sentences that send the reader to an official site,
 * codes, healers' numbers, orders by chat and sold telephone calls; a page that leaves for a paid
 * target by itself. <b>Unit and direction</b> repeats; higher is worse; 0 if nothing is pressed.
 * <b>Not applicable</b> never: a page without links is judged by its lines. <b>Why</b> affiliate
 * links are legal; pages made for the commission show by pressing one target under every heading,
 * without saying that it pays. <b>Source</b> Google's spam policies (thin affiliation); FTC 16 CFR
 * 255; Mathur et al., CSCW 2018. <b>Known limits</b> a cloaked link under a product's name without
 * another sign is missed, and so is a programme on a shop's own host without a parameter; text has
 * no targets, so links under product names do not show in it. <b>Evidence</b> every place of a
 * pressed call, and every undisclosed affiliate link, with the signs that it pays. <b>Cost</b>
 * linear in the calls to action.
 */
public final class RepeatedAffiliateLinks implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "repeated-affiliate-links",
          "repeats",
          "paid or pushed targets, and calls to action, pressed on the reader again and again",
          "Google spam policies, thin affiliation; FTC 16 CFR 255");

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    LinkFacts links = analysis.links();
    PressingMeasure pressing = new PressingMeasure(links.callsToAction(), analysis.words().count());
    List<Evidence> evidence = new ArrayList<>();
    for (CallToAction call : links.callsToAction()) {
      boolean hidden = call.link() != null && !call.disclosed();
      if (PressingMessage.isSeen(call) || hidden) {
        call.places().forEach(place -> evidence.add(evidence(document, call, place)));
      }
    }
    evidence.sort(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end));
    return new Finding.Measured(
        pressing.value(), new PressingMessage(document, links).toString(), joined(evidence));
  }

  /** The places, a link that is also a call once, with its target and both notes. */
  private static List<Evidence> joined(List<Evidence> places) {
    List<Evidence> joined = new ArrayList<>();
    for (Evidence place : places) {
      Evidence last = joined.isEmpty() ? place : joined.get(joined.size() - 1);
      boolean same =
          last.end() > last.start() // no two pictures are one spot
              && last.start() == place.start()
              && last.end() == place.end()
              && leads(last) != leads(place);
      if (same) {
        Evidence link = leads(last) ? last : place;
        Evidence call = leads(last) ? place : last;
        joined.set(joined.size() - 1, link.noting(link.note() + "; " + call.note()));
      } else {
        joined.add(place);
      }
    }
    return joined;
  }

  private static boolean leads(Evidence place) {
    return place.facts().containsKey("target");
  }

  private static Evidence evidence(Document document, CallToAction call, Span place) {
    int count = call.places().size();
    String does =
        call.target() == null
            ? PressingMessage.does(call.manners())
            : "leads to " + PressingMessage.target(call);
    String note = count == 1 ? does : does + ", one of " + count + " places";
    Span top = call.places().get(0);
    String first = Evidence.at(document, top.start(), top.end(), "").onOneLine();
    Map<String, String> facts = new TreeMap<>();
    facts.put("count", Integer.toString(count));
    facts.put("line", first.isBlank() ? call.line() : first);
    facts.put("wordings", Integer.toString(call.wordings()));
    facts.put("disclosed", Boolean.toString(call.disclosed()));
    if (call.target() != null) {
      facts.put("target", call.target());
      facts.put("rel", String.join(" ", call.rel().stream().sorted().toList()));
    }
    if (PressingMessage.isWhole(call)) {
      facts.put("shows", call.line());
    }
    AffiliateLink link = call.link();
    if (link != null) {
      facts.put("network", link.network());
      facts.put("merchant", link.merchant() == null ? "unknown" : link.merchant());
      facts.put("signs", String.join(", ", link.signs()));
    }
    return Evidence.at(document, place.start(), place.end(), note).with(facts);
  }
}
