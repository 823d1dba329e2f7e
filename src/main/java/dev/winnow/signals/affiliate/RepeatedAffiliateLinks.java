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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Links that pay, and calls to action, that are pressed on the reader again and again.
 *
 * <p><b>What it measures</b> how often the page leads to a paid or pushed target again, or repeats
 * a call-to-action line, beyond the first time; plus the undisclosed affiliate links per hundred
 * words. <b>Unit and direction</b> repeats; higher is worse; 0 where nothing is repeated and
 * nothing that pays is undisclosed. <b>Not applicable</b> never: a page without links is judged by
 * its lines. <b>Why</b> affiliate links are legal; pages made for the commission show by pressing
 * one target under every heading, without saying that it pays. <b>Source</b> Google's spam policies
 * (thin affiliation); FTC 16 CFR 255; Mathur et al., CSCW 2018. <b>Known limits</b> a cloaked link
 * without a sign beside it is missed; a long list of different products is seen by its density
 * only. <b>Evidence</b> every place of a repeated call, and every undisclosed affiliate link.
 * <b>Cost</b> linear in the calls to action.
 */
public final class RepeatedAffiliateLinks implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "repeated-affiliate-links",
          "repeats",
          "paid or pushed targets, and calls to action, pressed on the reader again and again",
          "Google spam policies, thin affiliation; FTC 16 CFR 255");

  private static final String NOTHING = "no link pays, and no call to action is repeated";

  /** A reader who was told first is pressed less: four disclosed repeats weigh as one. */
  private static final double DISCLOSED_WEIGHT = 0.25;

  /** Undisclosed links are counted per so many words, about a paragraph. */
  private static final double DENSITY_WORDS = 100;

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    LinkFacts links = analysis.links();
    double repeats = 0;
    int undisclosed = 0;
    List<Evidence> evidence = new ArrayList<>();
    for (CallToAction call : links.callsToAction()) {
      boolean hidden = call.link() != null && !call.disclosed();
      boolean repeated = call.places().size() > 1;
      undisclosed += hidden ? call.places().size() : 0;
      repeats += (call.places().size() - 1) * weight(call);
      if (repeated || hidden) {
        call.places().forEach(place -> evidence.add(evidence(document, call, place)));
      }
    }
    double density =
        undisclosed * DENSITY_WORDS / Math.max(analysis.words().count(), DENSITY_WORDS);
    evidence.sort(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end));
    return new Finding.Measured(repeats + density, message(links, undisclosed), evidence);
  }

  private static double weight(CallToAction call) {
    return call.target() != null && call.disclosed() ? DISCLOSED_WEIGHT : 1;
  }

  private static Evidence evidence(Document document, CallToAction call, Span place) {
    int count = call.places().size();
    String does = call.target() == null ? "asks the reader to act" : "leads to " + name(call);
    String note = count == 1 ? does : "one of " + count + " places: " + does;
    Map<String, String> facts = new TreeMap<>();
    facts.put("count", Integer.toString(count));
    facts.put("line", call.line());
    facts.put("wordings", Integer.toString(call.wordings()));
    facts.put("disclosed", Boolean.toString(call.disclosed()));
    if (call.target() != null) {
      facts.put("target", call.target());
      facts.put("rel", String.join(" ", call.rel().stream().sorted().toList()));
    }
    AffiliateLink link = call.link();
    if (link != null) {
      facts.put("network", link.network());
      facts.put("merchant", link.merchant() == null ? "unknown" : link.merchant());
    }
    return Evidence.at(document, place.start(), place.end(), note).with(facts);
  }

  private static String message(LinkFacts links, int undisclosed) {
    if (links.callsToAction().isEmpty() && links.affiliate().isEmpty()) {
      return NOTHING; // as on most pages
    }
    List<String> seen = new ArrayList<>();
    links.callsToAction().stream()
        .filter(call -> call.places().size() > 1)
        .sorted(Comparator.comparingInt(call -> -call.places().size()))
        .limit(2) // the evidence shows the others
        .forEach(call -> seen.add(sentence(call)));
    if (undisclosed > 0) {
      String where = links.disclosure() == null ? "nowhere on the page" : "only after them";
      seen.add(affiliateLinks(undisclosed) + " disclosed " + where);
    } else if (!links.affiliate().isEmpty()) {
      seen.add(affiliateLinks(links.affiliate().size()) + " disclosed before the first");
    }
    return seen.isEmpty() ? NOTHING : String.join("; ", seen);
  }

  private static String sentence(CallToAction call) {
    int count = call.places().size();
    if (call.target() == null) {
      return String.format(Locale.ROOT, "“%s” stands on the page %d times", call.line(), count);
    }
    String words =
        call.wordings() > 1 ? String.format(Locale.ROOT, " in %d wordings", call.wordings()) : "";
    return String.format(Locale.ROOT, "%d places lead to %s%s", count, name(call), words);
  }

  /** The target, with the network that pays for it. */
  private static String name(CallToAction call) {
    String target = String.valueOf(call.target());
    AffiliateLink link = call.link();
    if (link == null) {
      return target;
    }
    String vendor = target.startsWith(link.network() + ":") ? link.merchant() : target;
    return String.format(Locale.ROOT, "%s (%s)", vendor, link.network());
  }

  private static String affiliateLinks(int count) {
    return count + (count == 1 ? " affiliate link" : " affiliate links");
  }
}
